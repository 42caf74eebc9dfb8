import type { Page } from '@playwright/test';
import type { Extension, ExtensionPage } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { expectImpact, generate, visitApiTab } from './steps/api-tab';
import { expectBadge, expectTask, openPopup, press, skip, task } from './steps/checklist';
import { look } from './steps/looks';
import { DOWN, importTools } from './steps/tools';

/** Pages that look otherwise once there is something to show. */
const PAGES: readonly (readonly [ExtensionPage, string])[] = [
  ['popup', ''],
  ['sidepanel', ''],
  ['dashboard', '#/now'],
  ['dashboard', '#/tools'],
  ['dashboard', '#/people'],
  ['dashboard', '#/people/grant'],
  ['dashboard', '#/people/withdraw'],
  ['dashboard', '#/people/oauth'],
  ['dashboard', '#/history'],
  ['dashboard', '#/hand-over'],
  ['dashboard', '#/settings'],
  ['dashboard', '#/settings/erase'],
  ['dashboard', '#/welcome'],
];

/** What there is to find on all of them; the pictures' names begin with `look`. */
async function lookAtAll(rekey: Extension, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, hash] of PAGES) {
    const page = await opened(rekey, name, hash);
    found.push(...(await look(page, `${prefix}${name}${hash.replaceAll(/[#/]+/g, '-')}`)));
    await page.close();
  }
  return found;
}

/** Opens a page and waits until it shows what it is about; while its data is on its way it has a hidden heading only. */
async function opened(rekey: Extension, name: ExtensionPage, hash: string): Promise<Page> {
  const page = await rekey.open(name, hash);
  await page.locator('h1:not(.visually-hidden)').first().waitFor();
  return page;
}

test('axe finds nothing on the empty pages, and none is too wide', async ({ rekey }) => {
  test.setTimeout(120_000);
  const found = await lookAtAll(rekey, 'empty-');
  found.push(...(await look(await opened(rekey, 'dashboard', '#/nowhere'), 'empty-dashboard-nowhere')));
  expect(found).toEqual([]);
});

test('axe finds nothing on the pages with data, forms and a rotation, and none is too wide', async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(180_000);
  const found: string[] = [];
  const tools = await importTools(rekey);
  found.push(...(await look(tools, 'dashboard-tools-imported')));
  await tools.getByRole('button', { name: 'Add tool', exact: true }).click();
  await tools.getByRole('button', { name: 'Add to the list', exact: true }).click();
  found.push(...(await look(tools, 'dashboard-tools-form')));
  await tools.close();
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await generate(tab);
  await expectBadge(rekey, String(DOWN));

  const popup = await openPopup(rekey);
  await press(popup, 'n8n production', 'Mark as updated');
  await expectTask(popup, 'n8n production', 'updated');
  await press(popup, 'Report script', 'It works');
  await expectTask(popup, 'Report script', 'verified');
  await skip(popup, 'Old sync', 'Dora has retired it');
  await press(popup, 'Website form', 'Skip');
  await task(popup, 'Website form').getByLabel('Reason').waitFor();
  found.push(...(await look(popup, 'popup-form')));
  await popup.close();
  found.push(...(await lookAtAll(rekey, '')));

  const page = await rekey.open('dashboard', '#/history');
  await page.locator('main a[href^="#/history/"]').click();
  await page.locator('main ol li').first().waitFor();
  found.push(...(await look(page, 'dashboard-rotation')));
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await page.locator('article.document').waitFor();
  found.push(...(await look(page, 'dashboard-report')));
  await page.goBack();
  await page.getByRole('link', { name: 'Erase', exact: true }).click();
  await page.getByRole('button', { name: 'Show what will go', exact: true }).click();
  await page.getByRole('heading', { name: 'This will go' }).waitFor();
  found.push(...(await look(page, 'dashboard-erase-rotation')));
  await page.goto(rekey.url('dashboard.html#/people/withdraw'));
  await page.getByLabel('Who leaves?').selectOption({ label: 'ops@acme.example' });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ops@acme.example leaves' }).waitFor();
  found.push(...(await look(page, 'dashboard-errand')));
  expect(found).toEqual([]);
});
