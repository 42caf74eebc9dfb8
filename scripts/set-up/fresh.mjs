import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, ROOT, runTool, say } from './run.mjs';

/** What the built extension is made from. */
const SOURCES = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json', 'tsconfig.json'];

/**
 * Time of the last change in files and folders, in milliseconds since 1970; 0 for what is not there.
 * @param {readonly string[]} paths
 * @returns {number}
 */
function lastChange(paths) {
  return paths.reduce((latest, file) => {
    if (!existsSync(file)) return latest;
    const { mtimeMs } = statSync(file);
    // A folder's own time tells of removed files.
    const inside = statSync(file).isDirectory() ? readdirSync(file).map((name) => path.join(file, name)) : [];
    return Math.max(latest, mtimeMs, lastChange(inside));
  }, 0);
}

/**
 * Whether `result` was made after the last change in what it is made from.
 * @param {string} result
 */
function isFresh(result) {
  return existsSync(result) && statSync(result).mtimeMs >= lastChange(SOURCES.map((name) => path.join(ROOT, name)));
}

/** Writes the types that WXT makes from the entry points and the locale files, when they are missing or old. */
export async function ensureTypes() {
  const made = path.join(ROOT, '.wxt', 'made');
  if (isFresh(made)) return;
  say('Writing the generated types (wxt prepare)');
  const { code, output } = await runTool('wxt', ['prepare'], { quiet: true });
  if (code !== 0) throw new Failure(`WXT could not write its types.\n${output}`);
  mkdirSync(path.dirname(made), { recursive: true });
  writeFileSync(made, '');
}

/**
 * Builds the extension when the build is missing or old.
 * @param {'chrome' | 'firefox'} browser
 * @param {{ always?: boolean }} [options]
 * @returns {Promise<string>} folder of the built extension
 */
export async function ensureBuild(browser, { always = false } = {}) {
  const folder = path.join(ROOT, '.output', `${browser}-mv3`);
  if (!always && isFresh(path.join(folder, 'manifest.json'))) return folder;
  say(`Building the extension for ${browser === 'chrome' ? 'Chromium browsers' : 'Firefox'}`);
  const { code, output } = await runTool('wxt', ['build', '-b', browser, '--mv3'], { quiet: true });
  if (code !== 0) throw new Failure(`The build failed.\n${output}`);
  return folder;
}
