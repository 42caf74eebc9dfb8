import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Name of its only script. */
export const ONLY_SCRIPT = 'only.js';

/**
 * Puts an extension into a temporary folder with one content script, on the same pages and at the same moment as the first
 * one of a build, and nothing else. `use` gets the folder.
 */
export async function withScript<T>(build: string, script: string, use: (folder: string) => Promise<T>): Promise<T> {
  const { content_scripts: scripts } = JSON.parse(await readFile(path.join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: object[];
  };
  const manifest = {
    manifest_version: 3,
    name: 'One script',
    version: '1',
    content_scripts: [{ ...scripts[0], js: [ONLY_SCRIPT] }],
  };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rekey-script-'));
  try {
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(path.join(folder, ONLY_SCRIPT), `${script}\n`);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
