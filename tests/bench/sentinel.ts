import type { BrowserContext, Page } from '@playwright/test';
import { extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { type Pipedrive, startPipedrive } from '../pipedrive/server';
import { EMPTY_SCRIPT, withEmptyExtension } from './empty-extension';
import { type Figure, figure, median } from './figures';
import { leaveEmpty, withBrowser } from './stage';
import { type Cost, costOf, trace } from './trace';

const ROUNDS = 15;
/** The first rounds fill the browsers' caches. */
const WARM_UP = 2;
/** Milliseconds after the deals are shown in which a content script may still have something to do. */
const SETTLE = 200;
const MEBIBYTE = 2 ** 20;
/** Multiples of the empty script's time; mebibytes over no extension. */
const AIM = { times: 1.5, heap: 0.2 } as const;

/** Two loads of the deals page in a new tab. */
interface Visit {
  /** The first load, in a process that has seen no such script yet, and the one after it; null where there is none. */
  first: Cost | null;
  again: Cost | null;
  /** Bytes of the page's heap after both and a collection; content scripts live in the same heap. */
  heap: number;
}

/**
 * What the sentinel adds to each load of the deals page, beside a browser with no extension and one with an empty content
 * script. The three take turns, so that whatever else the machine does falls on all alike. Script time is what the
 * browser's trace says of the script's own runs: the difference of whole pages' script times, tens of milliseconds each,
 * would drown it.
 */
export async function measureSentinel(): Promise<Figure[]> {
  // The same seed, so that each page holds the same deals.
  const pipedrive = await startPipedrive({ seed: 1 });
  try {
    return await withEmptyExtension(BUILD, (folder) =>
      withBrowser(pipedrive, null, (none) =>
        withBrowser(pipedrive, folder, (empty) =>
          withBrowser(pipedrive, BUILD, async (rekey) => {
            await extensionIn(rekey);
            return figures(await takeTurns(pipedrive, [none, empty, rekey], [null, EMPTY_SCRIPT, 'sentinel.js']));
          }),
        ),
      ),
    );
  } finally {
    await pipedrive.stop();
  }
}

async function takeTurns(
  pipedrive: Pipedrive,
  contexts: readonly BrowserContext[],
  scripts: readonly (string | null)[],
): Promise<Visit[][]> {
  await Promise.all(contexts.map(leaveEmpty));
  const visits: Visit[][] = contexts.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [index, context] of contexts.entries()) {
      const visit = await visitDeals(context, pipedrive, scripts[index] ?? null);
      if (round >= WARM_UP) visits[index]?.push(visit);
    }
  }
  return visits;
}

async function visitDeals(context: BrowserContext, pipedrive: Pipedrive, script: string | null): Promise<Visit> {
  const page = await context.newPage();
  const load = () => loadDeals(context, page, `${pipedrive.origin('acme')}/deals`, script);
  const first = await load();
  const again = await load();
  const session = await context.newCDPSession(page);
  // After both loads, as a collection throws compiled code away. What the first one frees may hold on to more.
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { first, again, heap };
}

async function loadDeals(
  context: BrowserContext,
  page: Page,
  address: string,
  script: string | null,
): Promise<Cost | null> {
  const browser = context.browser();
  if (browser === null) throw new Error('This browser cannot be traced.');
  const events = await trace(browser, page, async () => {
    await page.goto(address);
    await page.locator('[data-test="deal-card"]').first().waitFor();
    await page.waitForTimeout(SETTLE);
  });
  return script === null ? null : costOf(events, script);
}

function figures(visits: readonly Visit[][]): Figure[] {
  const [none = [], empty = [], rekey = []] = visits;
  const middle = (of: readonly Visit[], load: 'first' | 'again', part: keyof Cost) =>
    median(of.map((visit) => visit[load]?.[part] ?? 0));
  const heap = (of: readonly Visit[]) => median(of.map((visit) => visit.heap)) / MEBIBYTE;
  const loads = (['first', 'again'] as const).flatMap((load) => {
    const where = load === 'first' ? 'in a new tab' : 'loaded again';
    const script = [middle(empty, load, 'script'), middle(rekey, load, 'script')] as const;
    const injection = [middle(empty, load, 'injection'), middle(rekey, load, 'injection')] as const;
    return [
      figure(`deals page ${where}, script time of an empty script`, script[0], 'ms'),
      figure(`deals page ${where}, script time of the sentinel`, script[1], 'ms'),
      figure(`deals page ${where}, sentinel by empty script`, script[1] / script[0], 'times', AIM.times),
      figure(`deals page ${where}, empty script with its world`, injection[0], 'ms'),
      figure(`deals page ${where}, sentinel with its world`, injection[1], 'ms'),
    ];
  });
  return [
    ...loads,
    figure('deals page, heap an empty script adds', heap(empty) - heap(none), 'MiB'),
    figure('deals page, heap the sentinel adds', heap(rekey) - heap(none), 'MiB', AIM.heap),
  ];
}
