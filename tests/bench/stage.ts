import { rm } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { readCard } from '../e2e/harness/card';
import { launch } from '../e2e/harness/launch';
import type { Pipedrive } from '../pipedrive/server';

/** Milliseconds to wait for anything before the measuring is given up. */
export const PATIENCE = 15_000;

export const MEBIBYTE = 2 ** 20;

/** A browser with an unpacked extension, or with none, for as long as `use` takes. */
export async function withBrowser<T>(
  pipedrive: Pipedrive,
  extension: string | null,
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const { context, profile } = await launch({ extension, pipedrive });
  try {
    return await use(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Closes every tab, Rekey's welcome among them, and leaves an empty one, so that the browser lives on. */
export async function leaveEmpty(context: BrowserContext): Promise<void> {
  const empty = await context.newPage();
  await Promise.all(context.pages().map((page) => (page === empty ? Promise.resolve() : page.close())));
}

/** Opens the API tab of acme and waits until it shows the token. */
export async function openApiTab(context: BrowserContext, pipedrive: Pipedrive): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pipedrive.origin('acme')}/settings/api`);
  await page.locator('[data-test="api-token"]').waitFor();
  return page;
}

/** Waits until Rekey's card is there: only then was the first sighting of the token dealt with. */
export async function awaitCard(page: Page): Promise<void> {
  const until = performance.now() + PATIENCE;
  while ((await readCard(page)) === null) {
    if (performance.now() > until) throw new Error('Rekey has shown no card on the API tab.');
    await page.waitForTimeout(100);
  }
}

/** `work`, or an error that says what has not happened in time. */
export async function inTime<T>(work: Promise<T>, failure: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(failure)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Bytes of a page's heap after a collection; its content scripts, and all documents of its process, live in the same one. */
export async function heapOf(session: CDPSession): Promise<number> {
  // What the first one frees may hold on to more.
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
