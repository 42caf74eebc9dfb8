import { type BrowserContext, expect } from '@playwright/test';
import { type Extension, extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { goSoftly } from '../e2e/steps/api-tab';
import { startPipedrive } from '../pipedrive/server';
import { type Figure, figure } from './figures';
import { leaveEmpty, withBrowser } from './stage';
import { trace } from './trace';

/** Hosts that are not Pipedrive's, one of them a tool's that might be on a list. */
const HOSTS = ['shop.example', 'mail.example', 'n8n.acme.example', 'acme.pipedrive.com.example'];

/** What Rekey does on pages that are not Pipedrive's, while they are loaded, moved about in and closed: it must be nothing. */
export async function measureElsewhere(): Promise<Figure[]> {
  const pipedrive = await startPipedrive();
  try {
    return await withBrowser(pipedrive, BUILD, async (context) => {
      const rekey = await extensionIn(context);
      // A busy machine opens Rekey's welcome late: its scripts are not to be counted.
      await expect.poll(() => context.pages().some((page) => page.url().endsWith('#/welcome'))).toBe(true);
      await leaveEmpty(context);
      const body = '<!doctype html><title>Elsewhere</title><input type="password"><button>Save</button>';
      await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body }));
      let scripts = 0;
      let starts = 0;
      for (const host of HOSTS) {
        const { ran, woke } = await visit(context, rekey, `https://${host}/settings`);
        scripts += ran;
        starts += woke;
      }
      return [
        figure('other hosts, scripts of Rekey that ran', scripts, 'scripts', 0),
        figure("other hosts, starts of Rekey's worker", starts, 'starts', 0),
      ];
    });
  } finally {
    await pipedrive.stop();
  }
}

async function visit(context: BrowserContext, rekey: Extension, url: string): Promise<{ ran: number; woke: number }> {
  const browser = context.browser();
  if (browser === null) throw new Error('This browser cannot be traced.');
  await rekey.killWorker();
  const page = await context.newPage();
  const events = await trace(browser, page, async () => {
    await page.goto(url);
    await goSoftly(page, '/settings/api');
    await page.waitForTimeout(500);
  });
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return {
    ran: events.filter(({ args }) => args?.data?.url?.startsWith('chrome-extension://')).length,
    woke: Number(await rekey.isWorkerRunning()),
  };
}
