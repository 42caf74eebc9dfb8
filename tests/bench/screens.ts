import type { BrowserContext } from '@playwright/test';
import { type Extension, extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { startPipedrive } from '../pipedrive/server';
import { fillWith } from '../world/fill';
import type { Size } from '../world/make';
import { type Figure, figure, median, percentile } from './figures';
import { confirmations, popupPaints } from './popup';
import { rounds } from './rounds';
import { withBrowser } from './stage';
import { coldStarts } from './start';

/** Milliseconds, as medians; times the time with a short history. */
const AIM = { popup: 100, start: 150, history: 1.5 } as const;
/** The first ones fill the browser's caches. */
const WARM_UP = 2;

/** One account with an open rotation. */
const world = (tools: number, rotations: number): Size => ({ accounts: 1, tools, rotations, open: 1 });

/** Popup to first useful paint, with lists of three lengths, and the worker's cold start with each. */
export async function measureScreens(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const tools of [10, 100, 1000]) {
    const { paints, starts } = await withWorld(world(tools, 1), async (context, rekey) => ({
      paints: (await popupPaints(context, rekey, WARM_UP + rounds(20))).slice(WARM_UP),
      starts: (await coldStarts(rekey, WARM_UP + rounds(15))).slice(WARM_UP),
    }));
    const many = tools.toLocaleString('en');
    figures.push(
      figure(`popup to first useful paint, ${many} tools, p50`, median(paints), 'ms', AIM.popup),
      figure(`popup to first useful paint, ${many} tools, p95`, percentile(paints, 0.95), 'ms'),
      figure(`worker's cold start to badge, ${many} tools, p50`, median(starts), 'ms', AIM.start),
      figure(`worker's cold start to badge, ${many} tools, p95`, percentile(starts, 0.95), 'ms'),
    );
  }
  return figures;
}

/** From "Mark as updated" to the screen that says so, with 200 events of history and with 20,000. */
export async function measureConfirming(): Promise<Figure[]> {
  const confirm = (rotations: number) =>
    withWorld(world(50, rotations), async (context, rekey) => median(await confirmations(context, rekey, rounds(20))));
  const short = await confirm(1);
  const long = await confirm(100);
  return [
    figure('confirming a task, 200 events of history, p50', short, 'ms'),
    figure('confirming a task, 20,000 events of history, p50', long, 'ms'),
    figure('the long history by the short one', long / short, 'times', AIM.history),
  ];
}

/** A browser with Rekey after years of use. */
async function withWorld<T>(size: Size, use: (context: BrowserContext, rekey: Extension) => Promise<T>): Promise<T> {
  const pipedrive = await startPipedrive();
  try {
    return await withBrowser(pipedrive, BUILD, async (context) => {
      const rekey = await extensionIn(context);
      // A page of Rekey's makes the database.
      const page = await rekey.open('dashboard', '#/now');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.close();
      await fillWith(rekey, size, Date.now());
      return use(context, rekey);
    });
  } finally {
    await pipedrive.stop();
  }
}
