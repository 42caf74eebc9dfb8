import type { BrowserContext, Page } from '@playwright/test';
import type { Pipedrive } from '../../pipedrive/server';
import { readCard } from '../harness/card';
import { expect } from '../harness/fixtures';

export type Way = 'loading' | 'navigation';

/** Goes to a path of the web app without a load. */
export async function goSoftly(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new Event('app-navigate'));
  }, path);
}

/** Opens the API tab of acme: by loading it, or from the deals page without another load. */
export async function visitApiTab(context: BrowserContext, pipedrive: Pipedrive, way: Way = 'loading'): Promise<Page> {
  const page = await context.newPage();
  const place = way === 'loading' ? '/settings/api' : '/deals';
  await page.goto(`${pipedrive.origin('acme')}${place}`);
  if (way === 'navigation') {
    await page.locator('[data-test="deal-card"]').first().waitFor();
    await goSoftly(page, '/settings/api');
  }
  await page.locator('[data-test="api-token"]').waitFor();
  return page;
}

/** Presses the page's own button; with a dialog, answers that too. */
export async function generate(page: Page, dialog: 'none' | 'confirm' | 'cancel' = 'none'): Promise<void> {
  await page.bringToFront();
  await page.locator('[data-test="generate-api-token"]').click();
  if (dialog !== 'none') await page.locator(`[data-test="dialog-${dialog}"]`).click();
}

/** Waits until the card of a page says something. */
export async function expectCard(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(async () => (await readCard(page))?.text ?? 'no card', { message: 'what the card says', timeout: 15_000 })
    .toMatch(words);
}

/** Waits until the first sighting of acme's token was dealt with: the card is shown only then. */
export async function expectImpact(page: Page, tools: number): Promise<void> {
  if (tools === 0) return expectCard(page, /No tools on your list yet/);
  await expect
    .poll(async () => impactIn((await readCard(page))?.text ?? ''), { message: 'tools on the card', timeout: 15_000 })
    .toBe(tools);
}

/** How many tools the card says use the token or may use it; null where it says nothing of that. */
function impactIn(text: string): number | null {
  const found = /(\d+) tools? on your list (?:may )?uses? this token(?:, (\d+) may use it)?/.exec(text);
  return found && Number(found[1]) + Number(found[2] ?? 0);
}
