import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures';
import { leaksIn } from './harness/leaks';
import { readStored } from './harness/stored';
import { expectCard, visitApiTab } from './steps/api-tab';
import { openPopup, press, task } from './steps/checklist';
import { madeToken } from './steps/control';
import { chooseFile, importTools, inventoryFile } from './steps/tools';

const SECRET = madeToken('secret');
const EXPLAINED = 'That looked like an API token.';

/** Ways in which a token is written into a field. */
const WRITTEN = [
  SECRET,
  `my token is ${SECRET.toUpperCase()}.`,
  `https://tool.acme.example/?api_token=${SECRET}`,
  `https://${SECRET}@tool.acme.example/`,
];

/** Every text field that a page shows, by its label. */
async function fieldsOf(page: Page): Promise<string[]> {
  return page
    .locator('input:not([type]), input[type=text], input[type=search], textarea:not([readonly])')
    .filter({ visible: true })
    .evaluateAll((fields) =>
      fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? 'a field without a label'),
    );
}

/** Writes tokens into every text field that a page shows; out: the labels of the fields. */
async function tryAll(page: Page): Promise<string[]> {
  await page.bringToFront();
  const labels = await fieldsOf(page);
  expect(labels.length, `text fields on ${page.url()}`).toBeGreaterThan(0);
  for (const label of labels) {
    const field = page.getByLabel(label, { exact: true }).filter({ visible: true }).first();
    const frame = page.locator('.field').filter({ has: field });
    for (const text of WRITTEN) {
      await field.fill('');
      // Arrives in one piece, as a paste does.
      await page.keyboard.insertText(text);
      expect(leaksIn(await field.inputValue(), SECRET), label).toEqual([]);
      await expect(frame.getByText(EXPLAINED), label).toBeVisible();
    }
    await field.fill('');
    for (const character of SECRET) await page.keyboard.press(character);
    expect(leaksIn(await field.inputValue(), SECRET), `${label}, typed`).toEqual([]);
    await field.fill('');
  }
  return labels;
}

test('a token is cut out of every text field and explained', async ({ context, pipedrive, rekey }) => {
  test.setTimeout(120_000);
  const tools = await importTools(rekey);
  expect(await tryAll(tools)).toEqual(['Search tools']);
  await tools.getByRole('button', { name: 'Add tool', exact: true }).click();
  await tools.getByLabel('Account', { exact: true }).selectOption({ label: 'Another company…' });
  expect(await tryAll(tools)).toHaveLength(8);
  await tools.getByLabel('Name', { exact: true }).fill(`Named ${SECRET}`);
  await tools.getByLabel('Notes').fill(`Paste ${SECRET} here`);
  await tools.getByLabel('Company address').fill('acme');
  await tools.getByRole('button', { name: 'Add to the list', exact: true }).click();
  await expect(tools.getByText('Named is on the list.')).toBeVisible();
  await tools.getByRole('button', { name: 'Edit Named', exact: true }).click();
  await tryAll(tools);

  const welcome = await rekey.open('dashboard', '#/welcome');
  await welcome.getByRole('button', { name: /^Yes/ }).click();
  await tryAll(welcome);
  await welcome.getByLabel('Company address').fill('acme');
  await welcome.getByRole('button', { name: 'Now', exact: true }).click();
  await expect(welcome.getByLabel('Company address')).toHaveCount(0);
  await tryAll(welcome);

  const popup = await openPopup(rekey);
  await press(popup, 'Website form', 'Skip');
  await task(popup, 'Website form').getByLabel('Reason').waitFor();
  await tryAll(popup);
  await task(popup, 'Website form').getByLabel('Reason').fill(`It was ${SECRET}`);
  await task(popup, 'Website form').getByRole('button', { name: 'Leave it out', exact: true }).click();
  await press(popup, 'Report script', 'Leave it down');
  await tryAll(popup);
  await popup.getByRole('button', { name: 'I generated another new token', exact: true }).click();
  await popup.getByLabel('Which account?').selectOption({ label: 'Another account' });
  await tryAll(popup);

  const people = await rekey.open('dashboard', '#/people');
  await people
    .getByRole('button', { name: /^Name the user of/ })
    .first()
    .click();
  await tryAll(people);

  const tab = await visitApiTab(context, pipedrive);
  await expectCard(tab, /tools? need|tools? left/);
  pipedrive.world.regenerate('acme', 'ana');
  await tab.reload();
  await expectCard(tab, /Your token is not the one seen/);
  const asked = await openPopup(rekey);
  expect(await tryAll(asked)).toHaveLength(1);

  expect(leaksIn(await readStored(rekey), SECRET)).toEqual([]);
});

test('a token in an imported file is cut out, counted and not kept', async ({ rekey }) => {
  const page = await rekey.open('dashboard', '#/tools');
  const rows = [
    {
      name: `Script ${SECRET}`,
      notes: `curl ?api_token=${SECRET}`,
      url: `https://tool.acme.example/?api_token=${SECRET}`,
    },
    { name: 'User info', url: `https://me:${SECRET}@tool.acme.example/`, owner: SECRET.toUpperCase() },
    { name: 'Odd field', token: SECRET, account: 'acme' },
    { name: 'Wrong place', auth: SECRET },
  ];
  await chooseFile(page, inventoryFile(rows));
  const summary = page.locator('section[role="status"]');
  await expect(summary).toContainText(/secrets? w(as|ere) cut out and kept nowhere/);
  await expect(summary).toContainText('4 added');
  expect(leaksIn(await page.content(), SECRET)).toEqual([]);
  const table = ['name,notes,extra', `From a table,${SECRET},${SECRET}`].join('\n');
  await chooseFile(page, table, 'tools.csv');
  await expect(summary).toContainText('1 added');
  await expect(summary).toContainText(/secrets? w(as|ere) cut out and kept nowhere/);
  await chooseFile(page, `{ "format": "rekey-inventory", "broken": "${SECRET}`, 'tools.json');
  await expect(summary).toContainText('The file is not complete JSON.');
  expect(leaksIn(await page.content(), SECRET)).toEqual([]);
  expect(leaksIn(await readStored(rekey), SECRET)).toEqual([]);
});
