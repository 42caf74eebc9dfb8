import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../../scripts/set-up/run.mjs';
import { BUILD } from '../harness/launch';

const HOOK = 'faults-hook.js';
const PAGES = ['popup.html', 'sidepanel.html', 'dashboard.html'];

/** Copies the build into a folder, with the hook in front of the worker's and the pages' own code. `gate` is its address. */
export async function instrumentedBuild(folder: string, gate: string): Promise<void> {
  await cp(BUILD, folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'tests/e2e/faults/hook.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    define: { GATE: JSON.stringify(gate) },
  });
  const hook = outputFiles[0]?.text ?? '';
  await change(path.join(folder, 'background.js'), (text) => `${hook}\n${text}`);
  await writeFile(path.join(folder, HOOK), hook);
  for (const page of PAGES) {
    await change(path.join(folder, page), (text) => text.replace('<head>', `<head><script src="/${HOOK}"></script>`));
  }
}

/** Gives the copy another version, as an update or a downgrade does. */
export async function setVersion(folder: string, version: string): Promise<void> {
  await change(path.join(folder, 'manifest.json'), (text) => JSON.stringify({ ...JSON.parse(text), version }));
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  await writeFile(file, edit(await readFile(file, 'utf8')));
}
