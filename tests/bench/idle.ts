import type { BrowserContext, Page } from '@playwright/test';
import { importExamples } from '../../scripts/demo/open';
import { extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { type Pipedrive, startPipedrive } from '../pipedrive/server';
import { type Figure, figure } from './figures';
import { awaitCard, leaveEmpty, openApiTab, withBrowser } from './stage';

/** Milliseconds until the page and the watcher have settled: for five seconds the watcher follows a page being drawn. */
const SETTLE = 6000;
const MEASURED = 20_000;
const MINUTE = 60_000;

/** Seconds of the page's main thread since it started. */
interface Spent {
  script: number;
  all: number;
}

/**
 * What Rekey costs on an API tab that is in front, with the token found and the card shown, while nothing happens:
 * beside the same tab without it, in the same seconds.
 */
export async function measureIdle(): Promise<Figure[]> {
  const pipedrive = await startPipedrive();
  try {
    return await withBrowser(pipedrive, null, (none) =>
      withBrowser(pipedrive, BUILD, (rekey) => compare(pipedrive, none, rekey)),
    );
  } finally {
    await pipedrive.stop();
  }
}

async function compare(pipedrive: Pipedrive, none: BrowserContext, context: BrowserContext): Promise<Figure[]> {
  const rekey = await extensionIn(context);
  await importExamples({ pipedrive, context, rekey, close: () => context.close() });
  await Promise.all([leaveEmpty(none), leaveEmpty(context)]);
  const [bare, watched] = await Promise.all([openApiTab(none, pipedrive), openApiTab(context, pipedrive)]);
  await awaitCard(watched);
  const [without, own] = await Promise.all([spentPerMinute(bare), spentPerMinute(watched)]);
  return [
    figure('script time Rekey adds to an idle API tab', own.script - without.script, 'ms per minute'),
    figure('main thread time Rekey adds to an idle API tab', own.all - without.all, 'ms per minute'),
  ];
}

/** Milliseconds per minute. */
async function spentPerMinute(page: Page): Promise<Spent> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time, so that others who use the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<Spent> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { script: seconds('ScriptDuration'), all: seconds('TaskDuration') };
  };
  await page.waitForTimeout(SETTLE);
  const before = await read();
  await page.waitForTimeout(MEASURED);
  const after = await read();
  const scaled = (from: number, to: number) => ((to - from) * 1000 * MINUTE) / MEASURED;
  return { script: scaled(before.script, after.script), all: scaled(before.all, after.all) };
}
