import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Pipedrive } from '../pipedrive/server';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { expectCard, generate } from './steps/api-tab';
import { axeOn } from './steps/axe';
import { expectBadge, expectTask, openPopup, press } from './steps/checklist';
import { expectSteps, pressStep, step, unfold } from './steps/errand';
import { importTools } from './steps/tools';

const TOOLS = [
  { name: 'n8n production', account: 'acme', auth: 'token', owner: 'Ben Otieno', critical: true },
  { name: 'Globex export', account: 'globex', auth: 'token', owner: 'Ben Otieno' },
  { name: 'Website form', account: 'initech', auth: 'token', owner: 'Dev Mehta' },
];

/** Lists three companies as a person would paste them; nobody knows initech's admin. */
async function listCompanies(rekey: Extension): Promise<Page> {
  const page = await rekey.open('dashboard', '#/people');
  await page.getByText('Add several companies').click();
  const list = ['acme.pipedrive.com;Acme;Elif Kaya;elif@acme.example', 'globex;Globex;Carla Reyes;', 'initech;;;'];
  await page.getByLabel('Companies', { exact: true }).fill(list.join('\n'));
  await page.getByRole('button', { name: 'Add them', exact: true }).click();
  await expect(page.getByText('3 added')).toBeVisible();
  return page;
}

/** Sees the token of the signed-in user in a company. */
async function visit(context: BrowserContext, { origin }: Pipedrive, company: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${origin(company)}/settings/api`);
  await expectCard(tab, /on your list/);
  return tab;
}

async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
}

/** What a report says that is saved by a press. */
async function savedReport(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Markdown', exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('access is given over three companies, one with an unknown admin; the API tab is noticed as it appears', async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(90_000);
  const page = await listCompanies(rekey);
  await page.getByRole('link', { name: 'Give access', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ana Lind');
  await page.getByLabel('Partner', { exact: true }).check();
  for (const name of ['Acme', 'Globex', 'initech']) await page.getByLabel(name, { exact: true }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Access for Ana Lind' })).toBeVisible();
  for (const company of ['acme', 'globex'])
    await expectSteps(page, company, { admin: 'done', user: 'open', 'api-tab': 'open' });

  await pressStep(page, 'initech', 'admin', 'Not known or not available');
  const admin = step(page, 'initech', 'admin');
  await expect(admin.getByText(/Pipedrive can't step in: because of its privacy policies/)).toBeVisible();
  await expectNoFindings(page);
  await admin.getByRole('button', { name: 'Note what it waits for', exact: true }).click();
  await admin.getByLabel('What stands in the way').fill('Dev asks around');
  await admin.getByRole('button', { name: "Can't be done yet", exact: true }).click();
  await expectSteps(page, 'initech', { admin: 'blocked' });

  await pressStep(page, 'acme', 'user', 'Message for the admin');
  const message = step(page, 'acme', 'user').getByLabel('Message', { exact: true });
  await expect(message).toHaveValue(/Hello Elif Kaya[\s\S]*add Ana Lind as a user of our Pipedrive \(Acme\)/);
  await expect(step(page, 'acme', 'user').getByRole('link', { name: /^Look for: Manage users/ })).toBeVisible();
  await step(page, 'acme', 'user').getByRole('button', { name: 'Close', exact: true }).click();
  await pressStep(page, 'acme', 'user', 'Done');
  await pressStep(page, 'acme', 'permission', 'Done');

  await visit(context, pipedrive, 'acme');
  await expectSteps(page, 'acme', { user: 'done', permission: 'done', 'api-tab': 'done' });
  await expectSteps(page, 'globex', { 'api-tab': 'open' });
  await expect(await unfold(page, 'acme', 'api-tab')).toContainText('Rekey saw the token of acme on the API tab');
  await rekey.killWorker();
  await visit(context, pipedrive, 'initech');
  await expectSteps(page, 'initech', { admin: 'blocked', 'api-tab': 'done' });
  await pressStep(page, 'initech', 'api-tab', 'Undo');
  await expectSteps(page, 'initech', { 'api-tab': 'open' });

  await page.close();
  const again = await rekey.open('dashboard', '#/people');
  await expect(again.getByRole('link', { name: /Access for Ana Lind.*Next: The token is tested/ })).toBeVisible();
});

test('access is taken back over three companies with two rotations, and the worker is killed half-way', async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(150_000);
  await importTools(rekey, TOOLS);
  const page = await listCompanies(rekey);
  const tabs: Record<string, Page> = {};
  for (const company of ['acme', 'globex']) tabs[company] = await visit(context, pipedrive, company);
  await page.bringToFront();
  await page.getByRole('link', { name: 'Withdraw access', exact: true }).click();
  await page.getByLabel('Who leaves?').selectOption({ label: 'Ben Otieno' });
  await page.getByLabel('Contractor', { exact: true }).check();
  const could = page.getByRole('group', { name: 'Which companies could they use?' });
  for (const name of ['Acme', 'Globex']) await expect(could.getByLabel(name, { exact: true })).toBeChecked();
  await could.getByLabel('initech', { exact: true }).check();
  const tokens = page.getByRole('group', { name: 'Whose tokens may they have known?' });
  await expect(tokens.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ben Otieno leaves' })).toBeVisible();
  await expect(page.getByText('0 of 13 done')).toBeVisible();

  /** From the press in the errand to the tool that has the new token; `midway` is what happens before the checklist. */
  const replace = async (from: Page, company: string, tool: string, midway: () => Promise<Page>): Promise<Page> => {
    const opened = context.waitForEvent('page');
    await pressStep(from, company, 'new-token', 'Generate a new token');
    const tab = await opened;
    await tab.locator('[data-test="api-token"]').waitFor();
    await expectCard(tab, /Generate the new token|press the button/);
    await generate(tab);
    await expectBadge(rekey, '1');
    const now = await midway();
    await expectSteps(now, company, { 'new-token': 'underway' });
    const popup = await openPopup(rekey);
    await press(popup, tool, 'Mark as updated');
    await expectTask(popup, tool, 'updated', 'said');
    await popup.close();
    await tab.close();
    await expectSteps(now, company, { 'new-token': 'done' });
    return now;
  };

  await expect(await unfold(page, 'acme', 'remove-user')).toContainText("A user's token ends with the user");
  await pressStep(page, 'acme', 'remove-user', 'Done');
  const resumed = await replace(page, 'acme', 'n8n production', async () => {
    await page.close();
    await rekey.killWorker();
    const again = await rekey.open('dashboard', '#/people');
    await again.getByRole('link', { name: /Ben Otieno leaves.*Next: A new token for acme/ }).click();
    return again;
  });
  await pressStep(resumed, 'acme', 'hand-over', 'Name the new owner');
  await step(resumed, 'acme', 'hand-over').getByLabel('New owner').fill('Elif Kaya');
  await step(resumed, 'acme', 'hand-over').getByRole('button', { name: 'Save', exact: true }).click();
  await expectSteps(resumed, 'acme', { 'hand-over': 'done' });
  for (const kind of ['webhooks', 'oauth-apps']) await pressStep(resumed, 'acme', kind, 'Done');

  await rekey.killWorker();
  await replace(resumed, 'globex', 'Globex export', async () => resumed);
  await pressStep(resumed, 'globex', 'hand-over', 'Leave it out');
  await step(resumed, 'globex', 'hand-over').getByLabel('Reason').fill('It is retired this week');
  await step(resumed, 'globex', 'hand-over').getByRole('button', { name: 'Leave it out', exact: true }).click();
  for (const company of ['globex', 'initech'])
    for (const kind of ['remove-user', 'webhooks', 'oauth-apps']) await pressStep(resumed, company, kind, 'Done');
  await expect(resumed.getByText(/^Nothing is left to do; 1 left out\./)).toBeVisible();
  await expectNoFindings(resumed);

  const bare = await savedReport(resumed);
  expect(bare).toContain('12 of 13 done, 1 left out');
  for (const name of ['Ben', 'Elif', 'acme', 'lobex', 'nitech', 'n8n', 'retired']) expect(bare).not.toContain(name);
  await resumed.getByLabel('With names and reasons').check();
  const full = await savedReport(resumed);
  for (const name of [
    'Ben Otieno leaves',
    'A new token for acme',
    'A new owner for n8n production',
    'It is retired this week',
  ])
    expect(full).toContain(name);
  expect(full.split('\n').length).toBeGreaterThan(20);

  const history = await rekey.open('dashboard', '#/history');
  await expect(history.locator('main a[href^="#/history/"]', { hasText: 'Somebody left' })).toHaveCount(2);
  const tools = await rekey.open('dashboard', '#/tools');
  await expect(tools.getByText('Elif Kaya')).toBeVisible();
});
