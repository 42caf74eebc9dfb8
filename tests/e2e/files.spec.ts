import { readFile, truncate, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, note, TIMED, test } from './harness/fixtures';
import { readStored } from './harness/stored';
import { bigTable, chooseLarge, drag, expectCount, longestTask, summaries } from './steps/files';
import { chooseFile, importTools, inventoryFile } from './steps/tools';

/** Milliseconds of one task that a person would take for a page that hangs; on a quiet machine the longest takes a third. */
const FREEZE = 400;

/** Opens the list of tools. */
async function toolsPage(rekey: { open: (page: 'dashboard', hash: string) => Promise<Page> }): Promise<Page> {
  const page = await rekey.open('dashboard', '#/tools');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

test(
  '5,000 rows come in within 3 seconds, the page stays alive, and progress is shown',
  TIMED,
  async ({ rekey }, info) => {
    const page = await toolsPage(rekey);
    const bars = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const seen = new Set<string>();
          new MutationObserver(() => {
            const now = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
            if (now) seen.add(now);
            if (document.querySelector('section.summary')) resolve(seen.size);
          }).observe(document.body, { childList: true, subtree: true, attributes: true });
        }),
    );
    const table = bigTable(5000);
    let took = 0;
    const longest = await longestTask(page, async () => {
      const began = Date.now();
      await chooseLarge(page, info, table, 'tools.csv');
      await expect(summaries(page)).toContainText('5000 added', { timeout: 20_000 });
      took = Date.now() - began;
      await expectCount(page, '5,000 tools');
    });
    const steps = await bars;
    note(`5,000 rows: ${took} ms, longest task ${longest} ms, ${steps} steps of progress`);
    expect(took).toBeLessThan(3000);
    expect(longest).toBeLessThan(FREEZE);
    expect(steps).toBeGreaterThan(3);
    await summaries(page).getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText('What uses your token?')).toBeVisible({ timeout: 20_000 });
  },
);

test('a cancel leaves nothing half done, and a file chosen meanwhile waits its turn', async ({ rekey }, info) => {
  const page = await toolsPage(rekey);
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      const bar = document.querySelector('[role="progressbar"]');
      if (Number(bar?.getAttribute('aria-valuenow') ?? 0) < 65) return;
      observer.disconnect();
      bar?.closest('section')?.querySelector('button')?.click();
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  await chooseLarge(page, info, bigTable(5000), 'tools.csv');
  await expect(page.getByText('The import was stopped. Nothing of it was kept.')).toBeVisible({ timeout: 20_000 });
  const kept = (await readStored(rekey)).databases.rekey ?? {};
  expect([kept.tools, kept.people, kept.imports]).toEqual([[], [], []]);
  await expect(page.getByRole('progressbar')).toHaveCount(0);

  await chooseLarge(page, info, bigTable(3000), 'first.csv');
  await chooseFile(page, inventoryFile([{ name: 'Tool 7', account: 'acme' }, { name: 'New one' }]), 'second.json');
  await expect(page.getByText('1 more file waits.')).toBeVisible();
  await expect(summaries(page)).toHaveCount(2, { timeout: 20_000 });
  await expect(summaries(page).nth(0)).toContainText('first.csv: 3000 added');
  await expect(summaries(page).nth(1)).toContainText('second.json: 1 added');
  await expect(summaries(page).nth(1)).toContainText('1 already there');
  await expectCount(page, '3,001 tools');
  await summaries(page).nth(0).getByRole('button', { name: 'Undo', exact: true }).click();
  await expectCount(page, '1 tool');
  await expect(summaries(page)).toHaveCount(1);
});

test('a file can be dropped anywhere on the page, and what is no list is turned down', async ({ rekey }) => {
  const page = await importTools(rekey);
  const file = { name: 'theirs.json', text: inventoryFile([{ name: 'Dropped' }]) };
  const hint = page.getByText('Let go to import the tools');
  await drag(page, 'dragenter', [file]);
  await expect(hint).toBeVisible();
  await drag(page, 'dragleave', [file]);
  await expect(hint).toBeHidden();
  await drag(page, 'dragenter', [file]);
  expect(await drag(page, 'dragover', [file])).toBe(true);
  expect(await drag(page, 'drop', [file])).toBe(true);
  await expect(hint).toBeHidden();
  await expect(summaries(page)).toContainText('1 added');

  await drag(page, 'drop', [{ name: 'theirs.txt', text: 'name;account\nDropped as a table;acme\n' }]);
  await expect(page.locator('[data-tool="Dropped as a table"]')).toBeVisible();

  const refused = page.getByText('Only JSON and CSV files can be dropped here.');
  expect(await drag(page, 'drop', [{ name: 'photo.png', text: 'x' }])).toBe(true);
  await expect(refused).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).last().click();
  await drag(page, 'drop', 'some text');
  await expect(refused).toBeVisible();
  expect(await drag(page, 'drop', 'some text', 'input[type="search"]')).toBe(false);
});

test('hostile files are refused, each in words, and never freeze the page', TIMED, async ({ rekey }, info) => {
  const page = await toolsPage(rekey);
  const huge = info.outputPath('huge.json');
  await writeFile(huge, '');
  await truncate(huge, 100 * 1024 * 1024);
  await page.getByLabel('Import tools').setInputFiles(huge);
  await expect(summaries(page)).toContainText('The file is larger than 5 MB.');
  const most = 5 * 1024 * 1024;
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const files: [string, string, string][] = [
    ['open.json', '['.repeat(most), 'This is not a list of tools.'],
    ['wide.json', `[${'{},'.repeat(most / 3 - 5)}{}]`, 'This is not a list of tools.'],
    [
      'keys.json',
      inventoryFile([Object.fromEntries(Array.from({ length: 300_000 }, (_, no) => [`k${no}`, no]))]),
      'row 1',
    ],
    ['deep.json', deep, 'This is not a list of tools.'],
    ['inside.json', `{"format":"rekey-inventory","version":1,"tools":[${deep}]}`, 'This is not a list'],
    ['field.json', inventoryFile([{ name: 'n', notes: '\u3300'.repeat(most / 3 - 100) }]), 'Too long.'],
    ['quote.csv', `name,notes\n"${'x'.repeat(most - 20)}`, 'The file is not a CSV table.'],
    ['quotes.csv', `name,notes\n${'"'.repeat(most - 20)}`, 'The file is not a CSV table.'],
    ['columns.csv', `name${',x'.repeat(most / 2 - 10)}`, 'The file is not a CSV table.'],
    ['rows.csv', `name\n${'x\n'.repeat(most / 2 - 10)}`, 'more than 10,000 rows'],
    ['settings.json', '{"format":"rekey-settings","version":1,"exports":false}', 'This is not a list of tools.'],
  ];
  const figures: string[] = [];
  for (const [name, text, why] of files) {
    const longest = await longestTask(page, async () => {
      await chooseLarge(page, info, text, name);
      await expect(summaries(page)).toContainText(why, { timeout: 20_000 });
    });
    figures.push(`${name} ${longest} ms`);
    await summaries(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
  }
  note(`longest tasks of hostile files: ${figures.join(', ')}`);
  for (const figure of figures) expect(Number(/ (\d+) ms$/.exec(figure)?.[1]), figure).toBeLessThan(FREEZE);
  await expect(page.getByText('What uses your token?')).toBeVisible();
});

test('what came from a file says so, with the host its link really leads to', async ({ rekey }) => {
  const look = 'https://\u0430cme.example/login';
  const page = await importTools(rekey, [
    { name: 'Theirs', url: look },
    { name: '=1+1', notes: '@x' },
  ]);
  const row = page.locator('[data-tool="Theirs"]');
  await expect(row).toContainText('From a file');
  await expect(row.getByRole('link')).toHaveText('xn--cme-5cd.example');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV', exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('rekey-tools.csv');
  const table = await readFile(await download.path(), 'utf8');
  expect(table).toContain("\r\n'=1+1,,unknown,,,,false,'@x\r\n");
  await chooseFile(page, table, 'again.csv');
  await expect(summaries(page)).toContainText('2 already there');
});
