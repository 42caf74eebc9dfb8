import type { Page } from '@playwright/test';
import type { Extension } from '../harness/extension';
import { expect } from '../harness/fixtures';

/** Waits until history shows this many rotations. */
export async function expectRotations(rekey: Extension, count: number): Promise<void> {
  const page = await rekey.open('dashboard', '#/history');
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  if (count === 0) await expect(page.getByText('No token has been replaced yet.')).toBeVisible();
  await expect(page.locator('main a[href^="#/history/"]')).toHaveCount(count);
  await page.close();
}

/** The sentences of the newest rotation's events, oldest first. */
export async function eventsOf(rekey: Extension): Promise<string[]> {
  const page = await rekey.open('dashboard', '#/history');
  await page.locator('main a[href^="#/history/"]').first().click();
  await page.locator('main ol li').first().waitFor();
  const sentences = await page.locator('main ol li > span').allInnerTexts();
  await page.close();
  return sentences;
}

/** Opens the settings page. */
export async function openSettings(rekey: Extension): Promise<Page> {
  const page = await rekey.open('dashboard', '#/settings');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  return page;
}
