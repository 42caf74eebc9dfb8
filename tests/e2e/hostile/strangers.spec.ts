import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { expect, test } from '../harness/fixtures';
import { BUILD, loadUnpacked, requiredBrowser } from '../harness/launch';
import { readStored, type Stored } from '../harness/stored';
import { expectImpact, generate, visitApiTab } from '../steps/api-tab';
import { expectBadge } from '../steps/checklist';
import { runInPage } from '../steps/content-script';
import { expectKept } from '../steps/kept';
import { DOWN, importTools } from '../steps/tools';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

const VISIT = '11111111-1111-4111-8111-111111111111';
/** Messages that Rekey's own scripts send, to the letter. */
const LIES = [
  { type: 'api-tab-shown' },
  { type: 'card-asked' },
  { type: 'token-seen', visit: VISIT, digest: 'ab'.repeat(32), before: null, at: 1, company: null },
  {
    ...{ type: 'token-seen', visit: VISIT, digest: 'ab'.repeat(32), at: 2, company: 'acme' },
    before: { digest: 'cd'.repeat(32), lastAt: 1 },
  },
  { type: 'card-answered', answer: 'regenerated' },
  { type: 'company-named', company: 'evil' },
];

/** Another extension, with as many rights as one can have on Pipedrive's pages. */
const stranger = mkdtempSync(path.join(os.tmpdir(), 'rekey-stranger-'));
writeFileSync(
  path.join(stranger, 'manifest.json'),
  JSON.stringify({
    ...{ manifest_version: 3, name: 'Stranger', version: '1', permissions: ['scripting', 'tabs', 'storage'] },
    host_permissions: ['https://*.pipedrive.com/*'],
  }),
);
writeFileSync(path.join(stranger, 'page.html'), '<!doctype html><title>Stranger</title>');
test.afterAll(() => rmSync(stranger, { recursive: true, force: true }));

const { branded } = requiredBrowser();
const both = `${BUILD},${stranger}`;
// The last flag of a name counts.
test.use({ browserFlags: branded ? [] : [`--disable-extensions-except=${both}`, `--load-extension=${both}`] });

/**
 * What is stored, but for what follows by itself a little later: the copy outside of the database with its journal, and that
 * the popup has opened for the new token.
 */
function settled({ databases, storage }: Stored) {
  const { meta: _meta, rotations = [], ...tables } = databases.rekey ?? {};
  const opened = rotations.map(({ value }) => ({ ...(value as object), announcedAt: 'once' }));
  const local = Object.entries((storage.local ?? {}) as Record<string, unknown>);
  const own = local.filter(([key]) => !/^(?:checkpoint|journal):|^revision$/.test(key));
  return { tables, opened, storage: { ...storage, local: own } };
}

test('pages and other extensions reach nothing of Rekey', async ({ context, pipedrive, rekey }) => {
  if (branded) await loadUnpacked(context, stranger);
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await generate(tab);
  await expectBadge(rekey, String(DOWN));
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
  const before = await readStored(rekey);

  const other = await context.newPage();
  await other.goto(`chrome-extension://${idOf(stranger)}/page.html`);
  const inTab = (lies: readonly unknown[]) => fromContentScript(other, rekey.id, lies);
  expect(await tell(other, rekey.id, LIES)).toEqual(LIES.map(() => 'nobody'));
  expect(await inTab(LIES)).toEqual(LIES.map(() => 'nobody'));
  for (const file of ['token-watch.js', 'token-card.js', 'popup.html', 'manifest.json'])
    expect(await reached(other, rekey.url(file)), `another extension reads ${file}`).toBe(false);

  // A page has no way to an extension that names none.
  expect(await tab.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe(
    'undefined',
  );
  for (const file of ['token-watch.js', 'popup.html', 'manifest.json', 'icons/32.png'])
    expect(await reached(tab, rekey.url(file)), `a page reads ${file}`).toBe(false);
  await tab.evaluate((lies) => {
    for (const lie of lies) {
      postMessage(lie, '*');
      for (const target of [window, document]) target.dispatchEvent(new CustomEvent('rekey', { detail: lie }));
      new BroadcastChannel('rekey').postMessage(lie);
    }
  }, LIES);
  await tab.waitForTimeout(1000);
  // No rotation is begun, changed or ended: its events are the same to the last one.
  await expectBadge(rekey, String(DOWN));
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
  expect(settled(await readStored(rekey))).toEqual(settled(before));
});

test('what is stored is closed to the process that runs the page, where Rekey’s own scripts run too', async ({
  context,
  pipedrive,
  rekey,
}) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  for (const area of ['local', 'session'])
    for (const attempt of ['get()', 'set({ refused: {} })', 'clear()']) {
      const asked = `chrome.storage.${area}.${attempt}.then(() => 'done', (refused) => String(refused))`;
      expect(await runInPage(tab, rekey.id, asked), `${area}.${attempt}`).toContain('not allowed from this context');
    }
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 0 });
});

/** The browser makes the id of an unpacked extension from its folder. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** What comes back from Rekey to messages and to a connection of another extension; "nobody" where nobody listens. */
async function tell(page: Page, id: string, messages: readonly unknown[]): Promise<unknown[]> {
  return page.evaluate(
    ({ to, all }) => Promise.all(all.map((one) => chrome.runtime.sendMessage(to, one).then(String, () => 'nobody'))),
    { to: id, all: messages },
  );
}

/** The same from its content script, which stands beside Rekey's on the API tab. */
async function fromContentScript(page: Page, id: string, messages: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    async ({ to, all }) => {
      const [tab] = await chrome.tabs.query({ url: 'https://acme.pipedrive.com/settings/api*' });
      const [{ result } = { result: null }] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: async (id: string, lies: readonly unknown[]) => {
          const names = Object.keys(globalThis).filter((name) => name.startsWith('rekey'));
          if (names.length > 0) return names;
          return Promise.all(lies.map((lie) => chrome.runtime.sendMessage(id, lie).then(String, () => 'nobody')));
        },
        args: [to, all],
      });
      return result;
    },
    { to: id, all: messages },
  );
}

async function reached(page: Page, url: string): Promise<boolean> {
  return page.evaluate(
    (address) =>
      fetch(address).then(
        () => true,
        () => false,
      ),
    url,
  );
}
