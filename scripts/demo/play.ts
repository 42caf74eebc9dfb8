import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pressOnCard, readCard } from '../../tests/e2e/harness/card';
import { ROOT } from '../set-up/run.mjs';
import { importExamples, openApiTab, type Stage } from './open';

const PICTURES = path.join(ROOT, '.output', 'demo');
const POPUP = { width: 400, height: 600 };
const PATIENCE = 15_000;

let taken = 0;

/** Plays the main job through as a person would, says each step, and leaves a picture of it. */
export async function play(stage: Stage): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });

  const tools = await importExamples(stage);
  await step('Six example tools are imported on the tools page', tools, 'tools');

  const tab = await openApiTab(stage);
  // Else a picture catches the card as it comes.
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await cardSays(tab, /\d/);
  await step('Ana opens Personal preferences > API; the card says what a new token would stop', tab, 'before');

  await generate(tab);
  await until(
    async () => (await stage.rekey.badge()).text !== '',
    'the badge counts the tools that need the new token',
  );
  await cardHas(tab, 'Start the checklist');
  await step(`She generates a new token; the badge says ${(await stage.rekey.badge()).text}`, tab, 'start');
  await pressOnCard(tab, 'Start the checklist');

  const popup = await stage.rekey.open('popup');
  await popup.setViewportSize(POPUP);
  await popup.getByRole('list', { name: 'Tools to update' }).waitFor({ timeout: PATIENCE });
  await step('The popup leads through the checklist, critical tools first', popup, 'checklist');

  await pressWhile(popup, 'unsure', 'Uses the token');
  await pressOnce(popup, 'broken', 'Mark as updated');
  await step('One tool has the new token', popup, 'under-way');
  await tab.bringToFront();
  await cardSays(tab, /left/);
  await step('The card on the page counts down', tab, 'left');

  const now = await stage.rekey.open('dashboard', '#/now');
  await now.locator('[data-tool]').first().waitFor();
  await step('The dashboard says what broke and since when', now, 'now');
  await now.emulateMedia({ colorScheme: 'dark' });
  await step('The same in the dark', now, 'now-dark');
  await now.close();

  await pressWhile(popup, 'broken', 'Mark as updated');
  await popup.getByRole('heading', { name: 'Every tool has the new token' }).waitFor({ timeout: PATIENCE });
  await step('Every tool has the new token; not every one is tested yet', popup, 'handled');
  await pressWhile(popup, 'updated', 'It works');
  await popup.getByRole('heading', { name: 'All tools are back' }).waitFor({ timeout: PATIENCE });
  await step('All tools are back', popup, 'all-back');
  await until(async () => (await stage.rekey.badge()).text === '', 'the badge is empty again');
  console.log(`\n${taken} pictures are in ${path.relative(ROOT, PICTURES)}.`);
}

/** Presses the page's own button, and agrees where the page asks. */
async function generate(tab: Page): Promise<void> {
  await tab
    .getByRole('button', { name: /generate/i })
    .first()
    .click();
  const dialog = tab.getByRole('dialog').or(tab.getByRole('alertdialog'));
  await dialog
    .getByRole('button', { name: /generate|confirm|continue|yes/i })
    .first()
    .click();
}

async function cardSays(tab: Page, words: RegExp): Promise<void> {
  await until(async () => words.test((await readCard(tab))?.text ?? ''), `the card says something like ${words}`);
}

async function cardHas(tab: Page, button: string): Promise<void> {
  await until(async () => (await readCard(tab))?.buttons.includes(button) ?? false, `the card has "${button}"`);
}

/** Presses a button on the first task in a state, opening the task out where its button is folded away. */
async function pressOnce(popup: Page, state: string, name: string): Promise<void> {
  const task = popup.locator(`[data-state="${state}"]`).first();
  const tool = await task.getAttribute('data-tool');
  const button = task.getByRole('button', { name, exact: true });
  if (!(await button.isVisible())) await task.getByRole('button', { name: 'More', exact: true }).click();
  await button.click();
  await popup
    .locator(`[data-tool="${tool}"]:not([data-state="${state}"])`)
    .waitFor({ state: 'attached', timeout: PATIENCE });
}

async function pressWhile(popup: Page, state: string, name: string): Promise<void> {
  await popup.bringToFront();
  while ((await popup.locator(`[data-state="${state}"]`).count()) > 0) await pressOnce(popup, state, name);
}

async function step(sentence: string, page: Page, name: string): Promise<void> {
  taken += 1;
  const file = `${String(taken).padStart(2, '0')}-${name}.png`;
  await page.bringToFront();
  await page.screenshot({ path: path.join(PICTURES, file), animations: 'disabled' });
  console.log(`${String(taken).padStart(2)}. ${sentence} (${file})`);
}

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${PATIENCE / 1000} seconds in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
