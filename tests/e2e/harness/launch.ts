import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { type Browser, findBrowser } from '../../../scripts/set-up/browser.mjs';
import { ROOT } from '../../../scripts/set-up/run.mjs';
import type { Pipedrive } from '../../pipedrive/server';
import { type Display, environment } from './display';

/** The built extension that tests and the demo drive. */
export const BUILD = path.join(ROOT, '.output', 'chrome-mv3');

export interface LaunchOptions {
  /** Folder of the unpacked extension; null for the same browser without it. */
  extension: string | null;
  /** The stand-in that answers for every `*.pipedrive.com`. */
  pipedrive: Pick<Pipedrive, 'browserArgs'>;
  /** Folder of the browser's profile, kept for inspection; a new one under the system's temporary folder by default. */
  profile?: string;
  /** False opens a window for a person, on `display` where one is given. */
  headless?: boolean;
  display?: Display | null;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Further flags for the browser. */
  flags?: readonly string[];
  /** Which browser; the one that set-up finds by default. */
  browser?: Browser | null;
}

export interface Launched {
  context: BrowserContext;
  profile: string;
}

/** Keeps the browser from talking to anybody but the stand-in. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * Starts a real browser with a profile of its own, Pipedrive's host names leading to the stand-in, and the extension.
 * Errors: no browser on this machine, or the browser refused the extension.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const browser = requiredBrowser(options.browser);
  const profile = options.profile ?? (await mkdtemp(path.join(os.tmpdir(), 'rekey-profile-')));
  const headless = options.headless ?? true;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    // Playwright's own headless switch picks the old mode, which knows no extensions.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: headless ? (options.viewport ?? { width: 1280, height: 800 }) : null,
    colorScheme: options.colorScheme ?? 'light',
    locale: 'en-US',
    args: browserFlags(options),
    env: environment(options.display),
  });
  if (options.extension !== null && browser.branded) await loadUnpacked(context, options.extension);
  return { context, profile };
}

/** The browser to use. Errors: none on this machine. */
export function requiredBrowser(wished?: Browser | null): Browser {
  const browser = wished ?? findBrowser();
  if (browser === null) throw new Error('No browser found: run `node scripts/setup.mjs` first.');
  return browser;
}

/** Flags that every browser of the tests is started with. */
export function browserFlags(options: LaunchOptions): string[] {
  const { branded } = requiredBrowser(options.browser);
  return [
    ...QUIET,
    ...((options.headless ?? true) ? ['--headless=new'] : []),
    ...sandbox(),
    ...options.pipedrive.browserArgs.map(onlyThere),
    ...(options.extension === null ? [] : extensionFlags(options.extension, branded)),
    ...(options.flags ?? []),
  ];
}

/** Chromium's sandbox does not start for root, and containers of build machines often forbid it. */
function sandbox(): string[] {
  return process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];
}

/** Lets every other host lead nowhere, so that nothing depends on the network. */
function onlyThere(flag: string): string {
  const rules = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
  return flag.startsWith('--host-resolver-rules=') ? `${flag}, ${rules}` : flag;
}

function extensionFlags(folder: string, branded: boolean): string[] {
  if (branded) return ['--enable-unsafe-extension-debugging'];
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

/** Chrome and Edge dropped the flag that loads an unpacked extension; the debugging pipe still can. */
export async function loadUnpacked(context: BrowserContext, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This browser has no debugging pipe to load the extension through.');
  // The protocol's published types lack this domain.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: folder });
  await session.detach();
}
