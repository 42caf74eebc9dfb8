import { createHash } from 'node:crypto';
import type { Browser } from 'wxt/browser';
import { findBrowser } from '../../../scripts/set-up/browser.mjs';
import { extensionIn } from './extension';
import { expect, test } from './fixtures';
import { BUILD, launch } from './launch';
import { formsOf, leaksBelow, leaksIn } from './leaks';
import { readStored } from './stored';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** Made here, so that no token-like text stands in the source. */
const control = createHash('sha1').update('control').digest('hex');

test('a control string that is put into the extension storage and a database is found there in each form', async ({
  context,
  rekey,
  profile,
}) => {
  const forms = formsOf(control);
  const texts = forms.map(({ bytes }) => bytes.toString('latin1'));
  await rekey.ask(async (values) => {
    await chrome.storage.local.set({ control: values });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('control', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('rows', 'readwrite');
        for (const [index, text] of values.entries()) {
          const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
          // A long even tail makes Chromium compress the value, which the search must see through.
          transaction.objectStore('rows').put({ text, wide: `${text}\u2713`, bytes, tail: 'x'.repeat(100_000) }, index);
        }
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      };
    });
  }, texts);

  expect(leaksIn(await readStored(rekey), control)).toContain('plain');
  await context.close();
  const leaks = await leaksBelow(profile, control);
  const found = (folder: RegExp) => new Set(leaks.filter(({ file }) => folder.test(file)).map(({ form }) => form));
  const names = forms.map(({ name }) => name);
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
