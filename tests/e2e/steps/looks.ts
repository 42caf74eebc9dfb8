import path from 'node:path';
import type AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ROOT } from '../../../scripts/set-up/run.mjs';
import { axeOn } from './axe';

/** Colours are all that differs in the dark, so that these rules alone are asked again. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** CSS pixels: a tab of a desktop, and a phone or a narrow side panel. */
const WIDE = { width: 1280, height: 720 };
const NARROW = { width: 360, height: 720 };

/**
 * Looks at a page as it stands, in light and in dark, and as narrow as it may be. Leaves pictures under `name` in
 * `.output/looks/`, for people to look at; narrow ones too with `REKEY_PICTURES=1`. Out: what axe finds, and what runs over the
 * edge of a narrow window.
 */
export async function look(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const findings = async (axe: AxeBuilder, how: string) => {
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ target }) => `${name} (${how}) ${id}: ${target.join(' ')}`));
  };
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await findings(axeOn(page), 'light');
  await picture(page, `light-${name}`);
  await page.setViewportSize(NARROW);
  if (process.env.REKEY_PICTURES) await picture(page, `narrow-light-${name}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  if (process.env.REKEY_PICTURES) await picture(page, `narrow-dark-${name}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) found.push(`${name} is ${over} pixels too wide for a window of ${NARROW.width}`);
  await page.setViewportSize(WIDE);
  await findings(axeOn(page).withRules(COLOURS), 'dark');
  await picture(page, `dark-${name}`);
  return found;
}

async function picture(page: Page, name: string): Promise<void> {
  const file = path.join(ROOT, '.output', 'looks', `${name}.png`);
  // A picture of the whole page leaves out as much at its edge as a scroll bar took.
  await page.screenshot({ path: file, fullPage: true, style: ':root { scrollbar-width: none }' });
}
