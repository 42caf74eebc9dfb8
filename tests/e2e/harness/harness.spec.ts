import type { Browser } from 'wxt/browser';
import { findBrowser } from '../../../scripts/set-up/browser.mjs';
import { madeToken, plant } from '../steps/control';
import { extensionIn } from './extension';
import { expect, test } from './fixtures';
import { BUILD, launch } from './launch';
import { formsOf, leaksBelow, leaksIn } from './leaks';
import { readStored } from './stored';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

const control = madeToken('control');

test('a control string that is put into the extension storage and a database is found there in each form', async ({
  context,
  rekey,
  profile,
}) => {
  await plant(rekey, control);
  expect(leaksIn(await readStored(rekey), control)).toContain('plain');
  await context.close();
  const leaks = await leaksBelow(profile, control);
  const found = (folder: RegExp) => new Set(leaks.filter(({ file }) => folder.test(file)).map(({ form }) => form));
  const names = formsOf(control).map(({ name }) => name);
  expect([...found(/IndexedDB/)]).toEqual(expect.arrayContaining(names));
  expect([...found(/Local Extension Settings/)]).toContain('plain');
});

test('a killed worker is gone, reading what is stored leaves it asleep, and an event wakes it', async ({ rekey }) => {
  await rekey.worker();
  await rekey.killWorker();
  expect(await rekey.isWorkerRunning()).toBe(false);
  await rekey.badge();
  await readStored(rekey);
  expect(await rekey.isWorkerRunning()).toBe(false);
  await rekey.ask(() => chrome.runtime.sendMessage({ type: 'unknown' }).catch(() => null), null);
  await (await rekey.worker()).evaluate(() => chrome.runtime.id);
});

test('the browser reaches the stand-in and nobody else', async ({ page, pipedrive, recording }) => {
  await page.goto(`${pipedrive.origin('acme')}/settings/api`);
  expect(recording.requests.map(({ url }) => new URL(url).hostname)).toContain('acme.pipedrive.com');
  await expect(page.goto('https://pipedrive.example/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
});

test('a browser that ignores the side-load flags, as Chrome and Edge do, gets the extension over the debugging pipe', async ({
  pipedrive,
  profile,
}) => {
  const browser = findBrowser();
  const { context } = await launch({
    extension: BUILD,
    pipedrive,
    profile,
    browser: browser && { ...browser, branded: true },
  });
  const { id } = await extensionIn(context);
  expect(id).toMatch(/^[a-p]{32}$/);
  await context.close();
});
