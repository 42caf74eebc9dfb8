import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';
import { macApp, onPath, windowsApp } from './places.mjs';
import { Failure, run, say } from './run.mjs';

/** The oldest Firefox that Rekey's manifest allows. */
const OLDEST = 147;

/**
 * Finds Firefox (`REKEY_FIREFOX`, else where it usually is), and installs it where there is none, or one that is too old, and
 * Debian's packages may.
 * @returns {Promise<string>} path of the program
 */
export async function ensureFirefox() {
  const wish = process.env.REKEY_FIREFOX;
  if (wish && !existsSync(wish)) throw new Failure(`REKEY_FIREFOX names ${wish}, and there is no such file.`);
  const found = wish ?? findFirefox();
  if (found && (wish || (await isNewEnough(found)))) return found;
  say(found ? `${found} is older than Firefox ${OLDEST}` : 'No Firefox was found');
  const installed = (await installDebian('firefox-esr')) ? findFirefox() : undefined;
  if (installed && (await isNewEnough(installed))) return installed;
  throw new Failure(
    `No Firefox from ${OLDEST} on could be installed. Install it, or set REKEY_FIREFOX to its path, and run the command again.`,
  );
}

/**
 * False only where the program says so: on Windows it tells no version.
 * @param {string} file
 */
async function isNewEnough(file) {
  const { output } = await run(file, ['--version'], { quiet: true });
  return !(Number(/Firefox (\d+)/.exec(output)?.[1]) < OLDEST);
}

function findFirefox() {
  return places().find((file) => existsSync(file));
}

function places() {
  if (process.platform === 'darwin') return macApp('Firefox', 'firefox');
  if (process.platform === 'win32') return windowsApp('Mozilla Firefox\\firefox.exe');
  return onPath('firefox-esr', 'firefox');
}
