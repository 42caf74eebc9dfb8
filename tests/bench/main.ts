import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packageSize } from '../../scripts/bench/package.mjs';
import { measureSizes } from '../../scripts/bench/sizes.mjs';
import { ROOT, say } from '../../scripts/set-up/run.mjs';
import { BUILD } from '../e2e/harness/launch';
import { startPipedrive } from '../pipedrive/server';
import { measureElsewhere } from './elsewhere';
import { type Figure, figure, table } from './figures';
import { measureGrowth } from './growth';
import { measureIdle } from './idle';
import { measureLatency } from './latency';
import { measureLoads } from './loads';
import { measureConfirming, measureScreens } from './screens';
import { measureSentinel } from './sentinel';
import { withBrowser } from './stage';

const PARTS: readonly [what: string, measure: () => Promise<Figure[]>][] = [
  ['other hosts, where nothing may happen', measureElsewhere],
  ['the popup and the start of the worker, with 10, 100 and 1,000 tools', measureScreens],
  ['confirming a task after a short and a long history', measureConfirming],
  [
    'the time from a new token on the page to the badge: 100 that change the DOM',
    () => measureLatency('readonly-input', 'DOM change'),
  ],
  [
    'the same for 100 that change nothing but the value of a field',
    () => measureLatency('controlled-input', 'value alone'),
  ],
  ['an idle API tab', measureIdle],
  ['loads of the deals page and of the API tab, with and without Rekey', measureLoads],
  ['the sentinel on the deals page, beside an empty content script, a bare listener and none', measureSentinel],
  ['memory after 100 popups and 1,000 navigations', measureGrowth],
];

async function browserVersion(): Promise<string> {
  const pipedrive = await startPipedrive();
  const version = await withBrowser(pipedrive, null, async (context) => context.browser()?.version() ?? 'unknown');
  await pipedrive.stop();
  return version;
}

const cores = os.availableParallelism();
const machine = { node: process.version, browser: await browserVersion(), cores };
const figures: Figure[] = [
  ...measureSizes(BUILD).map(({ part, bytes, aim }) => figure(`${part}, gzipped`, bytes, 'bytes', aim)),
  figure('package for the store', packageSize(BUILD), 'bytes'),
];
const failures: string[] = [];
for (const [index, [what, measure]] of PARTS.entries()) {
  say(`${index + 1} of ${PARTS.length}: ${what}`);
  const from = performance.now();
  try {
    const measured = await measure();
    figures.push(...measured);
    for (const line of table(measured).slice(1)) console.log(`    ${line}`);
  } catch (error) {
    // What was measured so far, and what comes, is not lost with it.
    failures.push(what);
    console.error(error);
  }
  say(`${((performance.now() - from) / 1000).toFixed(0)} s`);
}
// How many programs wanted to run, on average over the last minutes; Windows does not say and gives 0.
const load = Math.round(Math.max(...os.loadavg()) * 10) / 10;

console.log(`\n${table(figures).join('\n')}\n`);
if (load > 2 * cores)
  say(`The machine was busy (load ${load} on ${cores} cores): the times are too long, run it again`);
const file = path.join(ROOT, '.output', 'bench.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ ...machine, load, figures, failures }, null, 2)}\n`);
say(path.relative(ROOT, file));
for (const what of failures) say(`Not measured: ${what}`);
process.exitCode = failures.length > 0 ? 1 : 0;
