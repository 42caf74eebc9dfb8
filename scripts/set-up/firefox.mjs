import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';
import { macApp, onPath, windowsApp } from './places.mjs';
import { Failure, say } from './run.mjs';

/**
 * Finds Firefox (`REKEY_FIREFOX`, else where it usually is), and installs it where there is none and Debian's packages may.
 * @returns {Promise<string>} path of the program
 */
export async function ensureFirefox() {
  const wish = process.env.REKEY_FIREFOX;
  if (wish && !existsSync(wish)) throw new Failure(`REKEY_FIREFOX names ${wish}, and there is no such file.`);
  const found = wish ?? findFirefox();
  if (found) return found;
  say('No Firefox was found');
  const installed = (await installDebian('firefox-esr')) ? findFirefox() : undefined;
  if (installed) return installed;
  throw new Failure(
    'No Firefox could be installed. Install it, or set REKEY_FIREFOX to its path, and run the command again.',
  );
}

function findFirefox() {
  return places().find((file) => existsSync(file));
}

function places() {
  if (process.platform === 'darwin') return macApp('Firefox', 'firefox');
  if (process.platform === 'win32') return windowsApp('Mozilla Firefox\\firefox.exe');
  return onPath('firefox-esr', 'firefox');
}
