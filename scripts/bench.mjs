import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureSizes } from './bench/sizes.mjs';
import { ensureBuild } from './set-up/fresh.mjs';
import { command, ROOT, say } from './set-up/run.mjs';
import { setUp } from './setup.mjs';

/**
 * One measured figure. `name` says what was measured, `value` is in `unit`.
 * @typedef {{ name: string, value: number, unit: string }} Figure
 */

await command(async () => {
  await setUp({ browser: false });
  const folder = await ensureBuild('chrome', { always: true });
  /** @type {Figure[]} */
  const figures = measureSizes(folder);
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit } of figures) {
    console.log(`${name.padEnd(width)}  ${value.toLocaleString('en').padStart(10)} ${unit}`);
  }
  const file = path.join(ROOT, '.output', 'bench.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
  say(path.relative(ROOT, file));
});
