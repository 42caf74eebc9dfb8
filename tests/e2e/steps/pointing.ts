import type { BrowserContext, FrameLocator, Locator, Page } from '@playwright/test';
import { HOOK, numberOf } from '../../pipedrive/hooks';
import type { Pipedrive } from '../../pipedrive/server';
import { readCard } from '../harness/card';
import { expect } from '../harness/fixtures';
import { expectCard } from './api-tab';

export const NOT_UNDERSTOOD = /Rekey can't find the token on this page/;
const PICKER = /Click the field that shows your API token/;

const VALUE = `[${HOOK}="${numberOf('value')}"]`;
/** The list of look-alike values, where the skin has put it. */
export const LIST = `ul:has(${VALUE})`;

/** Opens acme's API tab in a skin that shows the riddle, wherever it stands. */
export async function visitRiddle(context: BrowserContext, pipedrive: Pipedrive): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pipedrive.origin('acme')}/settings/api`);
  return page;
}

/** The riddle's field that shows the token. */
export function tokenField(page: Pick<FrameLocator, 'locator'> | Page): Locator {
  return page.locator(VALUE);
}

/** Presses the riddle's own button. */
export async function generate(page: Page | FrameLocator): Promise<void> {
  await page.locator(`[${HOOK}="${numberOf('generate')}"]`).click();
}

/** Waits until the picker is there. */
export async function expectPicker(page: Page): Promise<void> {
  await expectCard(page, PICKER);
}

/** Moves the mouse to the middle of something and presses, whatever lies over it. */
export async function pointAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is to be pointed at is not to be seen.');
  await pointTo(page, box.x + box.width / 2, box.y + box.height / 2);
}

/** Moves the mouse to a point of the window and presses. */
export async function pointTo(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y);
}

/** Counts, from now on, what the page's own buttons, fields and links hear of presses. */
export async function listenForPresses(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'focusin'])
      document.addEventListener(type, ({ target }) => heard.push(`${type} ${(target as Element).localName}`), true);
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** Waits until the picker has gone again. */
export async function expectNoPicker(page: Page): Promise<void> {
  await expect.poll(async () => (await readCard(page))?.text ?? '', { message: 'the picker' }).not.toMatch(PICKER);
}
