import type { Locator, Page } from '@playwright/test';
import { expect } from '../harness/fixtures';

/** A step of the errand that a page shows, by its company and kind. */
export function step(page: Page, company: string, kind: string): Locator {
  return page.locator(`[data-place="${company}"] [data-step="${kind}"]`);
}

/** Opens a step out, as it may be folded up or may unfold by itself as the errand goes on. */
export async function unfold(page: Page, company: string, kind: string): Promise<Locator> {
  await page.bringToFront();
  const line = step(page, company, kind);
  const fold = line.locator('.step__fold');
  await expect(async () => {
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click({ timeout: 3000 });
    await expect(fold).toHaveAttribute('aria-expanded', 'true', { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  return line;
}

/** Presses a button of a step. */
export async function pressStep(page: Page, company: string, kind: string, name: string): Promise<void> {
  const line = await unfold(page, company, kind);
  await line.getByRole('button', { name, exact: true }).click();
}

/** Waits until steps of a company have these states. */
export async function expectSteps(page: Page, company: string, states: Record<string, string>): Promise<void> {
  for (const [kind, state] of Object.entries(states))
    await expect(step(page, company, kind), `${kind} in ${company}`).toHaveAttribute('data-state', state);
}
