import type { BrowserContext } from '@playwright/test';
import { importExamples } from '../../scripts/demo/open';
import { type Extension, extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { sendTo } from '../e2e/harness/target';
import { goSoftly } from '../e2e/steps/api-tab';
import { type Pipedrive, startPipedrive } from '../pipedrive/server';
import { type Figure, figure } from './figures';
import { rounds } from './rounds';
import { awaitCard, heapOf, leaveEmpty, MEBIBYTE, openApiTab, withBrowser } from './stage';

/**
 * The first ones fill caches and have code compiled, which is no growth: over 4,000 navigations, both heaps rise by 0.5 MiB
 * until some 2,000 of them and then no more.
 */
const WARM_UP = { popups: 20, navigations: 2000 };
/** Mebibytes over all rounds; less than half of a tenth is what a collection leaves now and then. */
const AIM = 0;

/** Bytes of each heap after a collection. */
interface Heaps {
  worker: number;
  page: number;
}

/** How much memory is held after 100 popups were opened and closed, and after 1,000 client-side navigations to the API tab and away. */
export async function measureGrowth(): Promise<Figure[]> {
  const pipedrive = await startPipedrive();
  try {
    return await withBrowser(pipedrive, BUILD, async (context) => {
      const rekey = await extensionIn(context);
      await importExamples({ pipedrive, context, rekey, close: () => context.close() });
      await leaveEmpty(context);
      return [...(await overPopups(context, rekey)), ...(await overNavigations(context, rekey, pipedrive))];
    });
  } finally {
    await pipedrive.stop();
  }
}

async function overPopups(context: BrowserContext, rekey: Extension): Promise<Figure[]> {
  // All pages of the extension share one process and its heap; this one stays.
  const quiet = await context.newPage();
  await quiet.goto(rekey.url('manifest.json'));
  const session = await context.newCDPSession(quiet);
  const open = async () => {
    const popup = await rekey.open('popup');
    await popup.getByRole('heading', { level: 1 }).first().waitFor();
    await popup.close();
  };
  const growth = await grown([WARM_UP.popups, 100], open, () => heaps(context, rekey, () => heapOf(session)));
  await quiet.close();
  return figures('popups', growth, "Rekey's pages");
}

async function overNavigations(context: BrowserContext, rekey: Extension, pipedrive: Pipedrive): Promise<Figure[]> {
  const page = await openApiTab(context, pipedrive);
  await awaitCard(page);
  const session = await context.newCDPSession(page);
  let isAway = false;
  const go = async () => {
    isAway = !isAway;
    await goSoftly(page, isAway ? '/settings/webhooks' : '/settings/api');
    // Long enough for the watcher to have begun.
    await page.waitForTimeout(20);
  };
  const growth = await grown([WARM_UP.navigations, 1000], go, () => heaps(context, rekey, () => heapOf(session)));
  await page.close();
  return figures('navigations', growth, 'the Pipedrive page');
}

interface Growth extends Heaps {
  times: number;
}

/** In: how often the step is taken before the first look at the heaps, and between the two. */
async function grown(
  [before, between]: readonly [number, number],
  step: () => Promise<void>,
  read: () => Promise<Heaps>,
): Promise<Growth> {
  const repeat = async (times: number) => {
    for (let time = 0; time < times; time += 1) await step();
  };
  const times = rounds(between);
  await repeat(rounds(before));
  const first = await read();
  await repeat(times);
  const after = await read();
  return { times, worker: after.worker - first.worker, page: after.page - first.page };
}

function figures(what: string, { times, worker, page }: Growth, where: string): Figure[] {
  const mebibytes = (bytes: number) => Math.max(0, Math.round((bytes / MEBIBYTE) * 10) / 10);
  const after = `after ${times.toLocaleString('en')} ${what}, growth of`;
  return [
    figure(`${after} ${where}`, mebibytes(page), 'MiB', AIM),
    figure(`${after} the worker`, mebibytes(worker), 'MiB', AIM),
  ];
}

async function heaps(context: BrowserContext, rekey: Extension, page: () => Promise<number>): Promise<Heaps> {
  // What the last step has left to do.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { worker: await workerHeap(context, rekey), page: await page() };
}

async function workerHeap(context: BrowserContext, rekey: Extension): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This browser has no debugging pipe.');
  await rekey.worker();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(rekey.url('')));
  if (target === undefined) throw new Error('The worker is not running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  for (let time = 0; time < 2; time += 1) await sendTo(session, sessionId, 'HeapProfiler.collectGarbage');
  const { usedSize } = await sendTo<{ usedSize: number }>(session, sessionId, 'Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
