import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** Bytes of a zip file beside its contents: twice each name with a header, and an end. */
const HEADERS = 30 + 46;
const END = 22;

/**
 * Bytes of the package that a store gets: a zip file of a build's folder, each file compressed by itself.
 * @param {string} folder
 * @returns {number}
 */
export function packageSize(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => {
    const full = path.join(file.parentPath, file.name);
    const content = readFileSync(full);
    const packed = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
    return sum + packed + HEADERS + 2 * path.relative(folder, full).length;
  }, END);
}
