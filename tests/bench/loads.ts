import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { importExamples } from '../../scripts/demo/open';
import { extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { type Pipedrive, startPipedrive } from '../pipedrive/server';
import { type Figure, figure, median } from './figures';
import { rounds } from './rounds';
import { awaitCard, heapOf, leaveEmpty, MEBIBYTE, openApiTab, withBrowser } from './stage';

/** The first rounds fill the browsers' caches. */
const WARM_UP = 2;

/** A page of the stand-in, what shows that it is there, and how many milliseconds it is measured for after that. */
const PAGES = [
  { name: 'deals page', path: '/deals', sign: '[data-test="deal-card"]', settle: 300, aim: 1.05 },
  { name: 'API tab', path: '/settings/api', sign: '[data-test="api-token"]', settle: 1500, aim: undefined },
] as const;

/** What one load of a page cost its main thread: milliseconds, how often it was held up for over 50 ms, bytes of heap. */
interface Load {
  script: number;
  task: number;
  long: number;
  heap: number;
}

/**
 * Loads of the deals page and of the API tab in a browser without Rekey and in one with it, in turns, so that whatever else
 * the machine does falls on both alike. On the API tab Rekey reads the token and shows its card.
 */
export async function measureLoads(): Promise<Figure[]> {
  const pipedrive = await startPipedrive({ seed: 1 });
  try {
    return await withBrowser(pipedrive, null, (none) =>
      withBrowser(pipedrive, BUILD, async (rekey) => {
        await prepare(pipedrive, rekey);
        await leaveEmpty(none);
        const figures: Figure[] = [];
        for (const page of PAGES) figures.push(...(await compare(pipedrive, page, none, rekey)));
        return figures;
      }),
    );
  } finally {
    await pipedrive.stop();
  }
}

/** Puts the example tools on the list and lets the token be seen once, so that each measured visit is an ordinary one. */
async function prepare(pipedrive: Pipedrive, context: BrowserContext): Promise<void> {
  const rekey = await extensionIn(context);
  await importExamples({ pipedrive, context, rekey, close: () => context.close() });
  await awaitCard(await openApiTab(context, pipedrive));
  await leaveEmpty(context);
}

async function compare(
  pipedrive: Pipedrive,
  page: (typeof PAGES)[number],
  none: BrowserContext,
  rekey: BrowserContext,
): Promise<Figure[]> {
  const pairs: { bare: Load; own: Load }[] = [];
  for (let round = 0; round < WARM_UP + rounds(30); round += 1) {
    const bare = await load(none, pipedrive, page);
    const own = await load(rekey, pipedrive, page);
    if (round >= WARM_UP) pairs.push({ bare, own });
  }
  const middle = (of: (pair: (typeof pairs)[number]) => number) => median(pairs.map(of));
  const times = (part: 'script' | 'task', name: string) => [
    figure(
      `${page.name}, ${name} without Rekey`,
      middle(({ bare }) => bare[part]),
      'ms',
    ),
    figure(
      `${page.name}, ${name} with Rekey by without`,
      middle(({ bare, own }) => own[part] / bare[part]),
      'times',
      page.aim,
    ),
  ];
  const sum = (of: (pair: (typeof pairs)[number]) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  return [
    ...times('script', 'script time'),
    ...times('task', 'task time'),
    figure(`${page.name}, long tasks without Rekey`, sum(({ bare }) => bare.long) / pairs.length, 'a load'),
    figure(`${page.name}, long tasks with Rekey`, sum(({ own }) => own.long) / pairs.length, 'a load'),
    figure(`${page.name}, heap Rekey adds`, middle(({ bare, own }) => own.heap - bare.heap) / MEBIBYTE, 'MiB'),
  ];
}

async function load(
  context: BrowserContext,
  pipedrive: Pipedrive,
  { path, sign, settle }: (typeof PAGES)[number],
): Promise<Load> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // The thread's own time, so that others who use the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(pipedrive.origin('acme') + path);
  await page.locator(sign).first().waitFor();
  await page.waitForTimeout(settle);
  const { script, task } = await spentOn(session);
  const long = await longTasks(page);
  const heap = await heapOf(session);
  await page.close();
  return { script, task, long, heap };
}

async function spentOn(session: CDPSession): Promise<{ script: number; task: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { script: ms('ScriptDuration'), task: ms('TaskDuration') };
}

/** How many tasks of the page's main thread took over 50 milliseconds since it was loaded, by the browser's own count. */
function longTasks(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
        observer.observe({ type: 'longtask', buffered: true });
        // Nothing is told where there was none.
        setTimeout(() => resolve(0), 100);
      }),
  );
}
