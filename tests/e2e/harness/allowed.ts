import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test as base } from './fixtures';
import { BUILD, launch } from './launch';

/**
 * A browser in which Rekey has its optional permissions from the start: no test can press the browser's own question, so
 * they stand in the manifest of a copy.
 */
export const test = base.extend({
  context: async ({ pipedrive, profile }, use) => {
    const folder = path.join(profile, 'extension');
    await cp(BUILD, folder, { recursive: true });
    const file = path.join(folder, 'manifest.json');
    const { optional_permissions: optional, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...optional] }));
    const { context } = await launch({ extension: folder, pipedrive, profile });
    await use(context);
    await context.close();
  },
});
