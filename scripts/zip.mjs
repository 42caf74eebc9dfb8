import { readdirSync } from 'node:fs';
import path from 'node:path';
import { command, Failure, ROOT, runTool, say } from './set-up/run.mjs';
import { setUp } from './setup.mjs';

/** The packages for the stores, and for Mozilla's reviewers the sources they are built from. */
await command(async () => {
  await setUp({ browser: false });
  for (const browser of ['chrome', 'firefox']) {
    say(`Packing the extension for ${browser}`);
    const { code, output } = await runTool('wxt', ['zip', '-b', browser, '--mv3'], { quiet: true });
    if (code !== 0) throw new Failure(`It could not be packed.\n${output}`);
  }
  for (const file of readdirSync(path.join(ROOT, '.output')).filter((name) => name.endsWith('.zip'))) {
    say(path.join('.output', file));
  }
});
