import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, ROOT, run, say } from './run.mjs';

const LOWEST_NODE = [20, 19];

/** Stops where Node is too old for the build tools. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [lowestMajor = 0, lowestMinor = 0] = LOWEST_NODE;
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return;
  throw new Failure(
    `Rekey needs Node.js ${LOWEST_NODE.join('.')} or newer, and this is ${process.versions.node}. Install a newer one and run the command again.`,
  );
}

/**
 * @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} Lock
 */

/**
 * Whether what npm installed is what the lock file asks for. Packages for other systems may be absent.
 * @param {Lock} wanted contents of package-lock.json
 * @param {Lock} installed contents of node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([folder, { version, optional, peer }]) => {
    if (folder === '') return true;
    const there = installed.packages?.[folder];
    return there === undefined ? optional === true || peer === true : there.version === version;
  });
}

/** Installs the packages of the lock file when they are missing or others than it asks for. */
export async function ensureDependencies() {
  const installed = path.join(ROOT, 'node_modules', '.package-lock.json');
  const missing = !existsSync(installed);
  if (!missing && isInstalled(read(path.join(ROOT, 'package-lock.json')), read(installed))) return;
  say(missing ? 'Installing the packages (npm ci), which takes a minute' : 'The packages are out of date: npm ci');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : // Windows starts npm through a command file, which only a shell can run; the arguments are fixed words.
      await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    throw new Failure(
      'npm could not install the packages; its own words are above. Is the package registry reachable?',
    );
  }
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
