import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installDebian } from './debian.mjs';
import { macApp, onPath, windowsApp } from './places.mjs';
import { Failure, runTool, say } from './run.mjs';

/**
 * A browser that tests and the demo can drive. `branded` ones (Chrome, Edge) ignore the flags that load an unpacked
 * extension; there it goes in over the debugging protocol.
 * @typedef {{ path: string, branded: boolean }} Browser
 */

/**
 * Finds a browser: `REKEY_BROWSER`, else Chromium, else Playwright's own, else Chrome or Edge.
 * @returns {Browser | null}
 */
export function findBrowser() {
  const wish = process.env.REKEY_BROWSER;
  if (wish) {
    if (!existsSync(wish)) throw new Failure(`REKEY_BROWSER names ${wish}, and there is no such file.`);
    return { path: wish, branded: isBranded(wish) };
  }
  const found = [...chromiums(), ...playwrights(), ...brandeds()].find(isUsable);
  return found === undefined ? null : { path: found, branded: isBranded(found) };
}

/**
 * Finds a browser, and installs one where there is none.
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  say('No Chromium, Chrome or Edge was found');
  if (!(await installDebian('chromium'))) await installPlaywrights();
  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Failure(
    'No browser could be installed. Install Chromium, Chrome or Edge, or set REKEY_BROWSER to the path of one, and run the command again.',
  );
}

/** Whether a window would have a screen to appear on. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {string[]} */
function chromiums() {
  if (process.platform === 'darwin') return macApp('Chromium');
  if (process.platform === 'win32') return windowsApp('Chromium\\Application\\chrome.exe');
  return onPath('chromium', 'chromium-browser');
}

/** @returns {string[]} */
function brandeds() {
  if (process.platform === 'darwin') return [...macApp('Google Chrome'), ...macApp('Microsoft Edge')];
  if (process.platform === 'win32') {
    return [
      ...windowsApp('Google\\Chrome\\Application\\chrome.exe'),
      ...windowsApp('Microsoft\\Edge\\Application\\msedge.exe'),
    ];
  }
  return onPath('google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable');
}

/**
 * Path at which the installed Playwright keeps its own Chromium, there or not.
 * @returns {string[]}
 */
function playwrights() {
  try {
    return [createRequire(import.meta.url)('@playwright/test').chromium.executablePath()];
  } catch {
    // Before the packages are installed, and on systems that Playwright has no browser for.
    return [];
  }
}

/**
 * Whether a file is a browser that can load the extension. Snap keeps its Chromium from hidden folders, and the build
 * is in one.
 * @param {string} file
 */
function isUsable(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  if (/[/\\]snap([/\\]|$)/.test(realpathSync(file))) return false;
  const isScript = statSync(file).size < 20_000;
  return !(isScript && /\bsnap\b.*\bchromium\b/.test(readFileSync(file, 'latin1')));
}

/** @param {string} file */
function isBranded(file) {
  return /google[/\\ -]?chrome(?! for testing)|microsoft[/\\ -]?edge|msedge/i.test(realpathSync(file));
}

async function installPlaywrights() {
  say("Installing Playwright's Chromium (npx playwright install chromium)");
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  const { code } = await runTool('playwright', ['install', ...withLibraries, 'chromium']);
  if (code !== 0) say('That did not work');
}
