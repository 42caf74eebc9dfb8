import path from 'node:path';
import { ensureBuild } from './set-up/fresh.mjs';
import { command, Failure, ROOT, say } from './set-up/run.mjs';
import { setUp } from './setup.mjs';

/** `node scripts/build.mjs [chrome|firefox]` */
await command(async () => {
  const browser = process.argv[2] ?? 'chrome';
  if (browser !== 'chrome' && browser !== 'firefox') throw new Failure(`There is no build for ${browser}.`);
  await setUp({ browser: false });
  const folder = await ensureBuild(browser, { always: true });
  say(`Built: ${path.relative(ROOT, folder)}`);
});
