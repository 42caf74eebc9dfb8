import { readFile } from 'node:fs/promises';
import type { Browser } from 'wxt/browser';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { readStored } from './harness/stored';
import { expectImpact, visitApiTab } from './steps/api-tab';
import { expectBadge, expectHeadline, openPopup } from './steps/checklist';
import { sendFromPage } from './steps/content-script';
import { expectRotations, openSettings } from './steps/history';
import { chooseFile, DOWN, importTools, inventoryFile, TOOLS } from './steps/tools';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

test('an import takes the good rows and names row, field and reason of the bad ones', async ({ rekey }) => {
  const page = await rekey.open('dashboard', '#/tools');
  const rows = [
    { name: 'Good one' },
    { name: '' },
    { name: 'x'.repeat(201) },
    { name: 'Script link', url: 'javascript:alert(1)' },
    { name: 'Odd sign-in', auth: 'password' },
    { name: 'Odd critical', critical: 'maybe' },
    { name: 'Odd account', account: 'not a company' },
    'no object',
    { name: ' good ONE ' },
  ];
  await chooseFile(page, inventoryFile(rows));
  const summary = page.locator('section[role="status"]');
  await expect(summary).toContainText('1 added');
  await expect(summary).toContainText('1 already there');
  await expect(summary).toContainText('7 refused');
  for (const line of [
    'row 2: name: Give it a name.',
    'row 3: name: Too long.',
    'row 4: url (Link): Only addresses that start with https:// or http://.',
    /row 5: auth.*: Must be token, oauth or unknown\./,
    'row 6: critical: Must be yes or no.',
    'row 7: account: Not a company address.',
    /row 8: .*: Could not be read as a tool\./,
  ])
    await expect(summary).toContainText(line);
  await summary.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await expect(page.getByText('What uses your token?')).toBeVisible();
});

test('a table is read by its header row, and its bad rows are named', async ({ rekey }) => {
  const page = await rekey.open('dashboard', '#/tools');
  const table = [
    'name,account,auth,url,owner,critical,notes',
    '"Forms, web",acme,token,https://www.acme.example/,ops@acme.example,true,"line one\nline two"',
    'Bad link,acme,token,ftp://files.acme.example/,,,',
  ].join('\r\n');
  await chooseFile(page, table, 'tools.csv');
  const summary = page.locator('section[role="status"]');
  await expect(summary).toContainText('1 added');
  await expect(summary).toContainText('row 2: url (Link): Only addresses that start with');
  await expect(page.getByText('Forms, web', { exact: true })).toBeVisible();
});

test('a file that is no list of tools is refused with its reason', async ({ rekey }) => {
  const page = await rekey.open('dashboard', '#/tools');
  const summary = page.locator('section[role="status"]');
  for (const [text, why] of [
    ['{ "format": "rekey-inventory", "version": 1, "tools": [', 'The file is not complete JSON.'],
    ['{ "format": "other", "version": 1, "tools": [] }', 'This is not a list of tools.'],
    ['{ "format": "rekey-inventory", "version": 2, "tools": [] }', 'made by a newer version'],
    ['', 'There is nothing in the file.'],
  ] as const) {
    await chooseFile(page, text);
    await expect(summary).toContainText(why);
    await expect(summary).toContainText('0 added');
  }
});

test('messages of the wrong shape or from the wrong sender are refused and counted', async ({
  context,
  pipedrive,
  rekey,
}) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  const wrong = [
    { type: 'constructor' },
    { type: 'token-seen', token: 'a'.repeat(40) },
    { type: 'card-asked', more: 1 },
    { type: 'card-answered', answer: 'all' },
    'plain text',
  ];
  for (const message of wrong) expect(await sendFromPage(tab, rekey.id, message)).toEqual({ ok: false });
  // Extension pages write through the service; what comes from one as a message is not ours.
  await rekey.ask(() => chrome.runtime.sendMessage({ type: 'card-asked' }).catch(() => null), null);
  const settings = await openSettings(rekey);
  await expect(settings.getByText('5 messages were refused because they did not have the right shape.')).toBeVisible();
  await expect(settings.getByText('1 message was refused because it came from the wrong place.')).toBeVisible();
  await expectBadge(rekey, '');
  await expectRotations(rekey, 0);
  expect(JSON.stringify(await readStored(rekey))).not.toContain('a'.repeat(40));
});

test('a damaged row is set aside, told, and the rest goes on', async ({ rekey }) => {
  await importTools(rekey);
  await damage(rekey);
  await rekey.killWorker();
  const popup = await openPopup(rekey);
  await expectHeadline(popup, /could not be read$/);
  const settings = await openSettings(rekey);
  await expect(settings.getByText('2 entries could not be read and lie set aside.')).toBeVisible();
  await expectHeadline(popup, '2 entries could not be read');
  await expect(popup.getByText(`${TOOLS.length} tools`)).toBeVisible();
  const downloading = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Save a copy', exact: true }).click();
  const copy = await readFile(await (await downloading).path(), 'utf8');
  expect(copy).toContain('kept as found');
  expect(copy).toContain('no event');
  await expectHeadline(popup, 'See your token once, so that Rekey can notice when it changes');
  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Throw away what was set aside', exact: true }).click();
  await settings.getByRole('button', { name: 'Throw it away', exact: true }).click();
  await expect(settings.getByText('It was thrown away.')).toBeVisible();
  await expect(settings.getByText('None so far.')).toBeVisible();
});

test('"Save a copy" in the popup holds a damaged row that the worker has not seen yet', async ({ rekey }) => {
  await importTools(rekey);
  await damage(rekey);
  await rekey.killWorker();
  const popup = await openPopup(rekey);
  await expectHeadline(popup, /could not be read$/);
  const downloading = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Save a copy', exact: true }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('kept as found');
  await expectHeadline(popup, 'See your token once, so that Rekey can notice when it changes');
});

/** Puts rows that fit no schema into the database, past Rekey and its worker. */
async function damage(rekey: Extension): Promise<void> {
  await rekey.ask(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rekey');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['tools', 'events'], 'readwrite');
          transaction.objectStore('tools').put({ id: 'damaged', name: 5, extra: 'kept as found' });
          transaction.objectStore('events').put({ rotation: 'lost', installation: 'here', no: 1, what: 'no event' });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    null,
  );
}
