import type { BrowserContext, Page } from '@playwright/test';
import { extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { type Pipedrive, startPipedrive } from '../pipedrive/server';
import { type Figure, figure, median } from './figures';
import { ONLY_SCRIPT, withScript } from './one-script';
import { rounds } from './rounds';
import { heapOf, leaveEmpty, MEBIBYTE, withBrowser } from './stage';
import { type Cost, costOf, trace } from './trace';

/** The first rounds fill the browsers' caches. */
const WARM_UP = 2;
/** Milliseconds after the deals are shown in which a content script may still have something to do. */
const SETTLE = 100;
/** Multiples of the empty script's time; mebibytes over no extension. */
const AIM = { times: 1.5, heap: 0.2 } as const;

/** The least that hears of a change of the address without a load, and does nothing about it. */
const LISTENER = "navigation.addEventListener('currententrychange', () => {});";

/** A browser with an extension whose script is measured; null where there is none. */
interface Rival {
  context: BrowserContext;
  script: string | null;
}

/** Two loads of the deals page in a new tab. */
interface Visit {
  /** The first load, in a process that has seen no such script yet, and the one after it; null where there is none. */
  first: Cost | null;
  again: Cost | null;
  /** Bytes of the page's heap after both and a collection; content scripts live in the same heap. */
  heap: number;
}

/**
 * What the sentinel adds to each load of the deals page, beside browsers with no extension, with an empty content script, and
 * with one that only listens. They take turns, so that whatever else the machine does falls on all alike. Script time is
 * what the browser's trace says of the script's own runs: the difference of whole pages' script times, tens of
 * milliseconds each, would drown it.
 */
export async function measureSentinel(): Promise<Figure[]> {
  // The same seed, so that each page holds the same deals.
  const pipedrive = await startPipedrive({ seed: 1 });
  const browser = <T>(folder: string | null, use: (context: BrowserContext) => Promise<T>) =>
    withBrowser(pipedrive, folder, use);
  const browserWith = <T>(script: string, use: (context: BrowserContext) => Promise<T>) =>
    withScript(BUILD, script, (folder) => browser(folder, use));
  try {
    return await browser(null, (none) =>
      browserWith('0;', (empty) =>
        browserWith(LISTENER, (listener) =>
          browser(BUILD, async (rekey) => {
            await extensionIn(rekey);
            const visits = await takeTurns(pipedrive, [
              { context: none, script: null },
              { context: empty, script: ONLY_SCRIPT },
              { context: listener, script: ONLY_SCRIPT },
              { context: rekey, script: 'sentinel.js' },
            ]);
            return figures(visits);
          }),
        ),
      ),
    );
  } finally {
    await pipedrive.stop();
  }
}

async function takeTurns(pipedrive: Pipedrive, rivals: readonly Rival[]): Promise<Visit[][]> {
  await Promise.all(rivals.map(({ context }) => leaveEmpty(context)));
  const visits: Visit[][] = rivals.map(() => []);
  for (let round = 0; round < WARM_UP + rounds(30); round += 1) {
    for (const [index, rival] of rivals.entries()) {
      const visit = await visitDeals(rival, pipedrive);
      if (round >= WARM_UP) visits[index]?.push(visit);
    }
  }
  return visits;
}

async function visitDeals({ context, script }: Rival, pipedrive: Pipedrive): Promise<Visit> {
  const page = await context.newPage();
  const load = () => loadDeals(context, page, `${pipedrive.origin('acme')}/deals`, script);
  const first = await load();
  const again = await load();
  // After both loads, as a collection throws compiled code away.
  const heap = await heapOf(await context.newCDPSession(page));
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
  const work = async () => {
    await page.goto(address);
    await page.locator('[data-test="deal-card"]').first().waitFor();
    await page.waitForTimeout(SETTLE);
  };
  if (script !== null) return costOf(await trace(browser, page, work), script);
  await work();
  return null;
}

function figures([none = [], empty = [], listener = [], rekey = []]: readonly Visit[][]): Figure[] {
  const middle = (of: readonly Visit[], load: 'first' | 'again', part: keyof Cost) =>
    median(of.map((visit) => visit[load]?.[part] ?? 0));
  const heap = (of: readonly Visit[]) => median(of.map((visit) => visit.heap)) / MEBIBYTE;
  const loads = (['first', 'again'] as const).flatMap((load) => {
    const where = load === 'first' ? 'deals page in a new tab' : 'deals page loaded again';
    const script = (of: readonly Visit[]) => middle(of, load, 'script');
    const injection = (of: readonly Visit[]) => middle(of, load, 'injection');
    return [
      figure(`${where}, script time of an empty script`, script(empty), 'ms'),
      figure(`${where}, script time of the sentinel`, script(rekey), 'ms'),
      figure(`${where}, a bare listener by empty script`, script(listener) / script(empty), 'times'),
      figure(`${where}, sentinel by empty script`, script(rekey) / script(empty), 'times', AIM.times),
      figure(`${where}, the same with the worlds they run in`, injection(rekey) / injection(empty), 'times'),
    ];
  });
  return [
    ...loads,
    figure('deals page, heap an empty script adds', heap(empty) - heap(none), 'MiB'),
    figure('deals page, heap the sentinel adds', heap(rekey) - heap(none), 'MiB', AIM.heap),
  ];
}
