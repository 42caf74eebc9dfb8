import type { Locator, Page } from '@playwright/test';
import type { Extension } from '../harness/extension';
import { expect } from '../harness/fixtures';

/** The line of a tool in the checklist of a popup or side panel. */
export function task(page: Page, tool: string): Locator {
  return page.getByRole('list', { name: 'Tools to update' }).locator(`[data-tool="${tool}"]`);
}

/** Waits until a task has a state, and evidence where it is named. */
export async function expectTask(page: Page, tool: string, state: string, evidence?: string): Promise<void> {
  await expect(task(page, tool)).toHaveAttribute('data-state', state);
  if (evidence !== undefined) await expect(task(page, tool)).toHaveAttribute('data-evidence', evidence);
}

/** Presses a button of a task, opening the task out where the button is folded away. */
export async function press(page: Page, tool: string, name: string): Promise<void> {
  await page.bringToFront();
  const line = task(page, tool);
  await line.waitFor();
  const button = line.getByRole('button', { name, exact: true, includeHidden: true });
  await button.waitFor({ state: 'attached' });
  // Lines fold and unfold by themselves as the list moves on, so that one look may be old news.
  await expect(async () => {
    if (!(await button.isVisible()))
      await line.getByRole('button', { name: 'More', exact: true }).click({ timeout: 5000 });
    await button.click({ timeout: 5000 });
  }).toPass({ timeout: 30_000 });
}

/** Leaves a task out for a reason. */
export async function skip(page: Page, tool: string, reason: string): Promise<void> {
  await press(page, tool, 'Skip');
  await task(page, tool).getByLabel('Reason').fill(reason);
  await task(page, tool).getByRole('button', { name: 'Leave it out', exact: true }).click();
}

/** Waits until the progress bar stands at `done` of `total`. */
export async function expectProgress(page: Page, done: number, total: number): Promise<void> {
  const bar = page.getByRole('progressbar');
  await expect(bar).toHaveAttribute('aria-valuenow', String(done));
  await expect(bar).toHaveAttribute('aria-valuemax', String(total));
}

/** Waits until the badge shows a text. */
export async function expectBadge(rekey: Extension, text: string): Promise<void> {
  await expect.poll(async () => (await rekey.badge()).text, { message: 'the badge', timeout: 15_000 }).toBe(text);
}

/** The popup in a tab, ready to be pressed. */
export async function openPopup(rekey: Extension): Promise<Page> {
  const popup = await rekey.open('popup');
  await popup.getByRole('heading', { level: 1 }).first().waitFor();
  return popup;
}

/** Waits until the popup's one headline says something. */
export async function expectHeadline(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
}
