import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { ROOT } from '../../scripts/set-up/run.mjs';
import type { Pipedrive } from '../pipedrive/server';
import { test as allowed } from './harness/allowed';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { readStored } from './harness/stored';
import { expectImpact, generate, visitApiTab } from './steps/api-tab';
import { axeOn } from './steps/axe';
import { expectBadge, openPopup, press, task } from './steps/checklist';
import { DOWN, importTools } from './steps/tools';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

const PICTURES = path.join(ROOT, '.output', 'reminders');

/** Lets everything have happened so many minutes earlier, as if the computer had slept meanwhile. The last write wakes the worker. */
function sleep(rekey: Extension, minutes: number): Promise<void> {
  return rekey.ask(async (ms) => {
    const ready = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const earlier = (what: { until?: number | null }) => (what.until ? { ...what, until: what.until - ms } : what);
    const database = await ready(indexedDB.open('rekey'));
    const stores = database.transaction(['events', 'rotations'], 'readwrite');
    const events = stores.objectStore('events');
    for (const event of await ready(events.getAll()))
      await ready(events.put({ ...event, at: event.at - ms, what: earlier(event.what) }));
    const rotations = stores.objectStore('rotations');
    for (const row of await ready(rotations.getAll()))
      await ready(rotations.put({ ...row, openedAt: row.openedAt - ms }));
    database.close();
    const { reminded } = (await chrome.storage.local.get('reminded')) as { reminded?: Reminded };
    // A key ends with the time that its round counts from.
    const key = (told: string) => told.replace(/\d+$/, (at) => String(Number(at) - ms));
    if (reminded)
      await chrome.storage.local.set({
        reminded: { ...reminded, done: reminded.done.map(key), lastAt: reminded.lastAt - ms },
      });
  }, minutes * 60_000);
}

/** Every account's token was seen first so many days ago. */
function ageToken(rekey: Extension, days: number): Promise<void> {
  return rekey.ask(async (ms) => {
    const ready = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ready(indexedDB.open('rekey'));
    const accounts = database.transaction('accounts', 'readwrite').objectStore('accounts');
    for (const account of await ready(accounts.getAll()))
      await ready(accounts.put({ ...account, token: { ...account.token, since: Date.now() - ms } }));
    database.close();
  }, days * 86_400_000);
}

/** The alarm goes off now, whether a worker runs or not. */
function ring(rekey: Extension): Promise<void> {
  return rekey.ask(async () => {
    await chrome.alarms.create('due', { when: Date.now() });
  }, null);
}

/** When the one alarm is set for, in milliseconds since 1970. */
function nextAlarm(rekey: Extension): Promise<number> {
  return rekey.ask(async () => (await chrome.alarms.get('due'))?.scheduledTime ?? 0, null);
}

interface Reminded {
  done: string[];
  pending: string[];
  lastAt: number;
}

async function reminded(rekey: Extension): Promise<Reminded> {
  const { local } = (await readStored(rekey)).storage;
  return (local as { reminded?: Reminded }).reminded ?? { done: [], pending: [], lastAt: 0 };
}

/** How many reminders of each kind came so far. */
async function counted(rekey: Extension): Promise<Record<string, number>> {
  const { done, pending } = await reminded(rekey);
  const counts: Record<string, number> = pending.length === 0 ? {} : { pending: pending.length };
  for (const key of done) {
    const step = key.split(' ')[1] ?? '';
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

const shown = (rekey: Extension) => rekey.ask(async () => Object.keys(await chrome.notifications.getAll()), null);

/** Takes pictures of a page at a width in both themes, with what axe finds in the narrow one, which has the same parts. */
async function picture(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const file = path.join(PICTURES, `${name}-${width}-${colorScheme}.png`);
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  }
  if (width > 360) return;
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.target}`)).toEqual([]);
}

async function begin(context: BrowserContext, pipedrive: Pipedrive, rekey: Extension): Promise<Page> {
  await mkdir(PICTURES, { recursive: true });
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await generate(tab);
  await expectBadge(rekey, String(DOWN));
  return openPopup(rekey);
}

test('reminders are offered once, when they are of use', async ({ context, pipedrive, rekey }) => {
  const popup = await begin(context, pipedrive, rekey);
  const yes = popup.getByRole('button', { name: 'Remind me', exact: true });
  await expect(task(popup, 'n8n production')).toContainText('due in');
  await expect(yes).toHaveCount(0);
  await sleep(rekey, 6);
  await popup.reload();
  await yes.waitFor();
  await picture(popup, 'offer', 360);
  await yes.click();
  await expect(yes).toHaveCount(0);
  await popup.reload();
  await expect(task(popup, 'n8n production')).toContainText('due in');
  await expect(yes).toHaveCount(0);
});

allowed('late tools are told of once, by an alarm that wakes the worker', async ({ context, pipedrive, rekey }) => {
  allowed.setTimeout(120_000);
  const popup = await begin(context, pipedrive, rekey);
  const settings = await rekey.open('dashboard', '#/settings');
  await expect(settings.getByLabel('Remind me by notifications')).toBeChecked();
  await settings.getByLabel('Not at night').uncheck();
  await settings.getByLabel('Not at the weekend').uncheck();
  await expect(settings.getByLabel('Until')).toHaveCount(0);

  await press(popup, 'Report script', 'Remind me later');
  await popup.getByRole('button', { name: 'Put it off' }).click();
  await expect(task(popup, 'Report script')).toContainText('put off until');

  // The worker sleeps while an hour goes by; the alarm wakes it. One tool is late, and one was put off until now.
  await rekey.killWorker();
  await sleep(rekey, 62);
  await ring(rekey);
  await expect.poll(() => counted(rekey)).toEqual({ late: 1, 'put-off': 1 });
  expect(await shown(rekey)).toEqual(['reminder']);
  await expect
    .poll(async () => (await rekey.badge()).title)
    .toBe('Rekey: 3 tools need the new token, 2 to check; late: 1');
  await popup.reload();
  await expect(task(popup, 'n8n production')).toContainText('late since');

  // Killed and rung again: nothing comes twice.
  const before = await reminded(rekey);
  await rekey.killWorker();
  await ring(rekey);
  await expect.poll(async () => (await nextAlarm(rekey)) > Date.now() + 30_000).toBe(true);
  expect(await reminded(rekey)).toEqual(before);

  // Four hours later one is very late. A leak that becomes known then makes the others late: they wait for the hour.
  await rekey.killWorker();
  await sleep(rekey, 4 * 60);
  await expect.poll(() => counted(rekey)).toEqual({ late: 1, 'put-off': 1, 'very-late': 1 });
  await popup.reload();
  await popup.getByText('About this rotation').click();
  await popup.getByLabel('Why was it replaced?').selectOption('leaked');
  await expect(task(popup, 'Website form')).toContainText('late since');
  await expect
    .poll(async () => (await rekey.badge()).title)
    .toBe('Rekey: 3 tools need the new token, 2 to check; late: 5');
  expect(await counted(rekey)).toEqual({ late: 1, 'put-off': 1, 'very-late': 1 });
  await rekey.killWorker();
  await sleep(rekey, 61);
  await expect.poll(() => counted(rekey)).toEqual({ late: 5, 'put-off': 1, 'very-late': 1 });
  await popup.reload();
  await expect(task(popup, 'n8n production')).toContainText('very late, since');

  await picture(popup, 'checklist', 360);
  await picture(popup, 'checklist', 1100);
  await press(popup, 'n8n production', 'Remind me later');
  await picture(popup, 'snooze', 360);
  await settings.getByLabel('Not at night').check();
  await settings.getByLabel('Remind me to replace the token').selectOption('30');
  await picture(settings, 'settings', 360);
  await picture(settings, 'settings', 1100);

  // Once all is quiet, the popup and the dashboard say that the token is old.
  await popup.getByText('About this rotation').click();
  await popup.getByRole('button', { name: 'It was a false alarm' }).click();
  await popup.getByRole('button', { name: 'End the checklist' }).click();
  await popup.getByRole('button', { name: 'Replace my token' }).waitFor();
  await ageToken(rekey, 31);
  for (const page of [popup, await rekey.open('dashboard', '#/now')]) {
    await page.reload();
    await expect(page.getByText('You wanted to replace it every 30 days.')).toBeVisible();
  }
});
