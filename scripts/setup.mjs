import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './set-up/browser.mjs';
import { checkNode, ensureDependencies } from './set-up/dependencies.mjs';
import { ensureTypes } from './set-up/fresh.mjs';
import { command, say } from './set-up/run.mjs';

/**
 * Makes a fresh clone ready: Node's version, packages, generated types and, unless told otherwise, a browser.
 * Says what it does before it does it, and nothing when there is nothing to do.
 * @param {{ browser?: boolean }} [options]
 */
export async function setUp({ browser = true } = {}) {
  checkNode();
  await ensureDependencies();
  await ensureTypes();
  return browser ? await ensureBrowser() : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await command(async () => {
    const browser = await setUp();
    say(`Ready. Browser: ${browser?.path}`);
  });
}
