import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureSizes } from '../../scripts/bench/sizes.mjs';
import { ROOT, say } from '../../scripts/set-up/run.mjs';
import { BUILD } from '../e2e/harness/launch';
import { startPipedrive } from '../pipedrive/server';
import { type Figure, figure, table } from './figures';
import { measureIdle } from './idle';
import { measureLatency } from './latency';
import { measureSentinel } from './sentinel';
import { withBrowser } from './stage';

async function browserVersion(): Promise<string> {
  const pipedrive = await startPipedrive();
  const version = await withBrowser(pipedrive, null, async (context) => context.browser()?.version() ?? 'unknown');
  await pipedrive.stop();
  return version;
}

const cores = os.availableParallelism();
const machine = { node: process.version, browser: await browserVersion(), cores };
const figures: Figure[] = measureSizes(BUILD).map(({ part, bytes, aim }) =>
  figure(`${part}, gzipped`, bytes, 'bytes', aim),
);
say('Measuring the time from a new token on the page to the badge: 100 that change the DOM');
figures.push(...(await measureLatency('readonly-input', 'DOM change')));
say('The same for 100 that change nothing but the value of a field');
figures.push(...(await measureLatency('controlled-input', 'value alone')));
say('Measuring what the sentinel adds to a page of deals, beside an empty content script and none');
figures.push(...(await measureSentinel()));
say('Measuring an idle API tab');
figures.push(...(await measureIdle()));
// How many programs wanted to run, on average over the last minutes; Windows does not say and gives 0.
const load = Math.round(Math.max(...os.loadavg()) * 10) / 10;

console.log(`\n${table(figures).join('\n')}\n`);
if (load > 2 * cores)
  say(`The machine was busy (load ${load} on ${cores} cores): the times are too long, run it again`);
const file = path.join(ROOT, '.output', 'bench.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ ...machine, load, figures }, null, 2)}\n`);
say(path.relative(ROOT, file));
