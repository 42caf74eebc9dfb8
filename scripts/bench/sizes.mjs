import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a browser loads, by the names that the contract gives; whatever a part loads in turn counts with it. With it the
 * aim in bytes, where there is one: those run on pages that are not ours.
 * @type {readonly [part: string, aim?: number][]}
 */
const PARTS = [
  ['sentinel.js', 1.5 * 1024],
  ['token-watch.js', 6 * 1024],
  ['token-card.js', 18 * 1024],
  ['token-picker.js'],
  ['token-api.js'],
  ['token-check.js'],
  ['token-try.js'],
  ['page-check.js'],
  ['background.js'],
  ['popup.html'],
  ['sidepanel.html'],
  ['dashboard.html'],
];

/**
 * Sizes in bytes of a built extension's parts, compressed as a store or a network would.
 * @param {string} folder of the build
 * @returns {{ part: string, bytes: number, aim: number | undefined }[]} parts that the build does not have are left out
 */
export function measureSizes(folder) {
  return PARTS.filter(([part]) => existsSync(path.join(folder, part))).map(([part, aim]) => {
    const contents = [...loaded(folder, part)].map((file) => readFileSync(path.join(folder, file)));
    const bytes = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
    return { part, bytes, aim };
  });
}

/**
 * A file and all scripts and styles that it names, as paths below the build's folder.
 * @param {string} folder
 * @param {string} file
 * @param {Set<string>} [found]
 */
function loaded(folder, file, found = new Set()) {
  if (found.has(file) || !existsSync(path.join(folder, file))) return found;
  found.add(file);
  if (!/\.(?:html|js)$/.test(file)) return found;
  const text = readFileSync(path.join(folder, file), 'utf8');
  for (const [, name = ''] of text.matchAll(/["'](\.{0,2}\/[\w./-]+\.(?:js|css))["']/g)) {
    const next = name.startsWith('/') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name);
    loaded(folder, next, found);
  }
  return found;
}
