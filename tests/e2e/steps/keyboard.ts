import type { Page } from '@playwright/test';
import { readCard } from '../harness/card';

/** More stops than any page here has. */
const STOPS = 150;

/** Goes to the control that a condition names, by the Tab key alone. Errors: no such stop. */
async function tabUntil(page: Page, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${what}.`);
}

/** Goes by the Tab key to a control by its text or its label, below `within` where that is given. */
export async function tabTo(page: Page, name: string, within = 'body'): Promise<void> {
  const isThere = () =>
    page.evaluate(
      ([wanted, place]) => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body || focused.closest(place) === null) return false;
        const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
        return [focused, ...labels].some((named) => named.textContent?.trim() === wanted);
      },
      [name, within] as const,
    );
  await tabUntil(page, isThere, `"${name}"`);
}

/** Goes by the Tab key to a button of the card. */
export async function tabToCard(page: Page, name: string): Promise<void> {
  await tabUntil(page, async () => (await readCard(page))?.focused === name, `the card's "${name}"`);
}

/** Presses a button of a task by the keyboard alone. */
export async function pressByKeyboard(page: Page, tool: string, name: string): Promise<void> {
  const line = `[data-tool="${tool}"]`;
  const folded = page.locator(line).getByRole('button', { name, exact: true, includeHidden: true });
  await folded.waitFor({ state: 'attached' });
  if (!(await folded.isVisible())) {
    await tabTo(page, 'More', line);
    await page.keyboard.press('Enter');
  }
  await tabTo(page, name, line);
  await page.keyboard.press('Enter');
}
