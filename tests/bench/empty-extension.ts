import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Name of its only script. */
export const EMPTY_SCRIPT = 'empty.js';

/**
 * Puts an extension into a temporary folder whose content script does nothing, on the same pages and at the same moment
 * as the first one of a build. `use` gets the folder.
 */
export async function withEmptyExtension<T>(build: string, use: (folder: string) => Promise<T>): Promise<T> {
  const { content_scripts: scripts } = JSON.parse(await readFile(path.join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: object[];
  };
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [{ ...scripts[0], js: [EMPTY_SCRIPT] }],
  };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rekey-empty-'));
  try {
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(path.join(folder, EMPTY_SCRIPT), '0;\n');
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
