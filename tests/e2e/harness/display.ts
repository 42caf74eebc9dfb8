import { spawn } from 'node:child_process';
import { hasDisplay } from '../../../scripts/set-up/browser.mjs';

export interface Display {
  /** Value of `DISPLAY`; null where the browser finds its screen by itself. */
  name: string | null;
  close: () => void;
}

/** A screen for windows: the one there is, else a virtual one. Null where there is neither. */
export async function openDisplay(): Promise<Display | null> {
  return hasDisplay() ? { name: null, close: () => undefined } : openVirtualDisplay();
}

/** A screen that nobody sees and whose keyboard is ours (`keys`). Null where Xvfb is missing. */
export async function openVirtualDisplay(): Promise<(Display & { name: string }) | null> {
  const child = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', () => resolve(null));
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return number === null ? null : { name: `:${number}`, close: () => child.kill() };
}

/** What a browser has to be told to open its windows on a display. */
export function environment(display: Display | null | undefined): NodeJS.ProcessEnv {
  return display?.name ? { ...process.env, DISPLAY: display.name } : process.env;
}
