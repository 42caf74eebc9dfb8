import { expect, test } from './harness/fixtures';
import { expectCard, expectImpact, generate, visitApiTab } from './steps/api-tab';
import { expectBadge, expectHeadline, expectTask, openPopup, press, task } from './steps/checklist';
import { expectRotations } from './steps/history';
import { DOWN, importTools, TOOLS } from './steps/tools';

test('"I generated a new token", now, with no page at all', async ({ rekey }) => {
  await importTools(rekey);
  const popup = await openPopup(rekey);
  await expectHeadline(popup, 'See your token once, so that Rekey can notice when it changes');
  await popup.getByRole('button', { name: 'I generated a new token', exact: true }).click();
  await popup.getByLabel('Company address').fill('acme.pipedrive.com');
  await popup.getByRole('button', { name: 'Now', exact: true }).click();
  await expectHeadline(popup, /^3 need the new token, 2 to check, for less than a minute$/);
  await expectBadge(rekey, String(DOWN));
  await expectTask(popup, 'Website form', 'broken', 'none');
  await expect(task(popup, 'Website form')).toHaveAttribute('data-account', 'acme');
  await expectRotations(rekey, 1);
});

test('"About an hour ago", and the first visit after it is no second rotation', async ({
  context,
  pipedrive,
  rekey,
}) => {
  await importTools(rekey);
  const popup = await openPopup(rekey);
  await popup.getByRole('button', { name: 'I generated a new token', exact: true }).click();
  await popup.getByLabel('Company address').fill('acme');
  await popup.getByRole('button', { name: 'About an hour ago', exact: true }).click();
  await expectHeadline(popup, /^3 need the new token, 2 to check, for at least 30 min$/);
  const tab = await visitApiTab(context, pipedrive);
  await expectCard(tab, /3 tools need the new token, 2 to check/);
  await expectBadge(rekey, String(DOWN));
  await expectRotations(rekey, 1);
});

test('"Replace my token" names what stops and opens the company’s API tab', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await tab.close();
  const popup = await openPopup(rekey);
  await popup.getByRole('button', { name: 'Replace my token', exact: true }).click();
  await expect(popup.getByText('3 tools stop until they have the new token')).toBeVisible();
  await expect(popup.getByText('2 tools may use it')).toBeVisible();
  await popup.getByLabel('Somebody left').check();
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open Personal preferences > API', exact: true }).click();
  const page = await opened;
  await expect(page).toHaveURL(/^https:\/\/acme\.pipedrive\.com\/settings\/(personal\/)?api$/);
  await expectCard(page, /press the button|Generate the new token on this page/);
  await generate(page);
  await expectBadge(rekey, String(DOWN));
  const history = await rekey.open('dashboard', '#/history');
  await expect(history.getByText('Somebody left')).toBeVisible();
});

test('welcome asks one question, and "Yes" ends in the checklist', async ({ rekey }) => {
  const page = await rekey.open('dashboard', '#/welcome');
  await expect(page.getByText('Have you already generated the new token?')).toBeVisible();
  await page.getByRole('button', { name: /^Yes/ }).click();
  await page.getByRole('button', { name: 'Now', exact: true }).click();
  for (const name of ['n8n', 'Website form']) {
    await page.getByLabel('Name of a tool').fill(name);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
  await expectBadge(rekey, '2');
  const popup = await openPopup(rekey);
  await expectTask(popup, 'n8n', 'broken');
});

test('welcome leads "Not yet" to the replacement and "Just getting ready" to the tools', async ({ rekey }) => {
  const page = await rekey.open('dashboard', '#/welcome');
  await page.getByRole('button', { name: /^Not yet/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Replace my token' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: /^Just getting ready/ }).click();
  await page.getByRole('button', { name: 'Add tool', exact: true }).click();
  await expect(page).toHaveURL(/#\/tools$/);
});

test.describe('with a rotation open', () => {
  test.beforeEach(async ({ context, pipedrive, rekey }) => {
    await importTools(rekey);
    const tab = await visitApiTab(context, pipedrive);
    await expectImpact(tab, DOWN);
    await generate(tab);
    await expectBadge(rekey, String(DOWN));
  });

  test('a tool added in mid-rotation becomes a task, a removed one leaves', async ({ rekey }) => {
    const popup = await openPopup(rekey);
    const page = await rekey.open('dashboard', '#/tools');
    await page.getByRole('button', { name: 'Add tool', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Remembered later');
    await page.getByLabel('With the API token').check();
    await page.getByRole('button', { name: 'Add to the list', exact: true }).click();
    await expectTask(popup, 'Remembered later', 'broken', 'none');
    await expectBadge(rekey, String(DOWN + 1));
    await page.getByRole('button', { name: 'Remove Remembered later' }).click();
    await expect(task(popup, 'Remembered later')).toHaveCount(0);
    await expectBadge(rekey, String(DOWN));
  });

  test('a second regeneration supersedes: what was updated needs the new token again', async ({
    context,
    pipedrive,
    rekey,
  }) => {
    const popup = await openPopup(rekey);
    await press(popup, 'n8n production', 'Mark as updated');
    await press(popup, 'Report script', 'It works');
    await expectBadge(rekey, String(DOWN - 2));
    const tab = await visitApiTab(context, pipedrive);
    await expectCard(tab, /3 tools left/);
    await generate(tab);
    await expectBadge(rekey, String(DOWN));
    await expectTask(popup, 'n8n production', 'broken', 'none');
    await expectTask(popup, 'Report script', 'broken', 'none');
    await expect(popup.locator('[data-tool]')).toHaveCount(TOOLS.length - 1);
    await expectRotations(rekey, 2);
  });

  test('a false alarm ends the checklist and can be reopened from history', async ({ rekey }) => {
    const popup = await openPopup(rekey);
    await popup.getByText('About this rotation').click();
    await popup.getByRole('button', { name: 'It was a false alarm', exact: true }).click();
    await popup.getByRole('button', { name: 'End the checklist', exact: true }).click();
    await expectBadge(rekey, '');
    await expectHeadline(popup, /^6 tools, token /);
    const history = await rekey.open('dashboard', '#/history');
    await history.locator('main a[href^="#/history/"]').click();
    await history.getByRole('button', { name: 'Reopen', exact: true }).click();
    await expectBadge(rekey, String(DOWN));
    await expectTask(popup, 'n8n production', 'broken', 'none');
  });

  test('a tool is left down with a reason and a day, and an owner is asked', async ({ rekey }) => {
    const popup = await openPopup(rekey);
    await press(popup, 'Website form', 'Leave it down');
    const line = task(popup, 'Website form');
    await line.getByLabel('Reason').fill('After the fair');
    await line.getByRole('button', { name: 'Leave it down until then', exact: true }).click();
    await expect(line).toContainText('After the fair');
    await expectTask(popup, 'Website form', 'broken');
    await press(popup, 'n8n production', 'Ask ops@acme.example');
    await expect(task(popup, 'n8n production')).toContainText(/Waiting for ops@acme\.example since/);
    await expectTask(popup, 'n8n production', 'broken');
    await expectBadge(rekey, String(DOWN));
  });
});
