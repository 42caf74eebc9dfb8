import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium } from '@playwright/test';
import { type Display, environment } from './display';
import { browserFlags, type LaunchOptions, requiredBrowser } from './launch';

export interface PlainBrowser {
  context: BrowserContext;
  close: () => Promise<void>;
}

/**
 * Starts the browser as a person has it: Playwright's own way switches off the back-forward cache and timer throttling,
 * and shows every tab as the one in front. Errors: the browser does not come up within twenty seconds.
 */
export async function launchPlain(
  options: LaunchOptions & { profile: string; display?: Display | null },
): Promise<PlainBrowser> {
  const { path: program } = requiredBrowser(options.browser);
  const { profile } = options;
  const flags = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--window-size=1280,900', '--lang=en-US'];
  const child = spawn(program, [...flags, '--password-store=basic', ...browserFlags(options), 'about:blank'], {
    stdio: 'ignore',
    env: environment(options.display),
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const browser = await chromium.connectOverCDP(await address(profile), { noDefaults: true });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The browser has no profile open.');
    const close = async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    };
    return { context, close };
  } catch (error) {
    child.kill();
    throw error;
  }
}

/** Where the browser listens; it writes the port into its profile. */
async function address(profile: string): Promise<string> {
  const file = path.join(profile, 'DevToolsActivePort');
  for (const patience = performance.now() + 20_000; performance.now() < patience; await pause(50)) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error('The browser has not come up within twenty seconds.');
}
