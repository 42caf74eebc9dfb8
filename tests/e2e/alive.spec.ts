import type { Page } from '@playwright/test';
import { CLOCKS_APART } from '../../utils/core/finding/alive';
import type { Pipedrive } from '../pipedrive/server';
import { expect, test } from './harness/fixtures';
import { leaksIn } from './harness/leaks';
import { readStored } from './harness/stored';
import { expectImpact, generate, visitApiTab } from './steps/api-tab';
import { axeOn } from './steps/axe';
import { expectBadge, expectTask, openPopup, press, task } from './steps/checklist';
import { eventsOf } from './steps/history';
import { importTools } from './steps/tools';

const SDK = 'Pipedrive-SDK-Javascript-33.7.0';
const TOOLS = [
  { name: 'Export', account: 'acme', auth: 'token' },
  { name: 'Form', account: 'acme', auth: 'token', catalogue: 'sdk-node' },
  { name: 'Report', account: 'acme', auth: 'token' },
  { name: 'Phone', account: 'acme', auth: 'oauth' },
];

/** A program wrote to the deals changed last, as somebody and by some way. */
function write({ world }: Pipedrive, agent: string, time: number, by = 'ana', source: 'api' | 'app' = 'api'): void {
  const latest = [...world.deals('acme')].sort((a, b) => b.updated - a.updated).slice(0, 3);
  for (const { id } of latest) world.addChange('acme', id, { agent, actorId: world.user(by).id, time, source });
}

const find = (page: Page) => page.locator('details.find');
const finding = (page: Page, name: string) => page.locator(`[data-finding="${name}"]`);
const row = (page: Page, tool: string) => page.locator(`.now-row[data-tool="${tool}"]`);
const violations = async (page: Page) => (await axeOn(page).analyze()).violations.map(({ id }) => id);

/** Says on the page which tool a finding is. */
async function tie(page: Page, name: string, tool: string): Promise<void> {
  const line = finding(page, name);
  await line.getByRole('button', { name: 'It is one of my tools…' }).click();
  await line.getByLabel(`Which tool is ${name}?`).selectOption({ label: tool });
  await line.getByRole('button', { name: 'That is it' }).click();
}

test('a look after a rotation shows the very tool that wrote, asks whose the rest is, and what is still open', async ({
  context,
  pipedrive,
  recording,
  rekey,
}) => {
  test.setTimeout(120_000);
  const { world } = pipedrive;
  world.addWebhook('acme', { url: 'https://sync.acme.example/example-hook', lastStatus: 401 });
  const before = Date.now() - 3_600_000;
  for (const agent of ['export/1', 'phone/2', 'report/1']) write(pipedrive, agent, before);
  const tools = await importTools(rekey, TOOLS);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 3);
  await find(tools).getByText('Find tools').click();
  await find(tools).getByRole('button', { name: 'Look for tools' }).click();
  await expect(find(tools).getByText(/^Asked/)).toBeVisible({ timeout: 30_000 });
  await tie(tools, 'export/1', 'Export');
  await tie(tools, 'report/1', 'Report');
  await tie(tools, 'phone/2', 'Phone');
  await tie(tools, 'sync.acme.example', 'Form');

  await generate(tab);
  await expectBadge(rekey, '3');
  const popup = await openPopup(rekey);
  await press(popup, 'Export', 'Mark as updated');
  await press(popup, 'Form', 'Mark as updated');
  await expectTask(popup, 'Form', 'updated', 'said');
  await popup.getByText('About this rotation').click();
  await popup.getByLabel(/Why was it replaced/).selectOption({ label: 'It may have leaked' });

  // Clocks may differ by so much: what comes sooner is no sign.
  const after = Date.now() + CLOCKS_APART + 2000;
  write(pipedrive, 'export/1', after);
  write(pipedrive, 'phone/2', after);
  write(pipedrive, SDK, after);
  write(pipedrive, 'report/1', after, 'ben');
  write(pipedrive, 'report/1', after, 'ana', 'app');
  await tab.waitForTimeout(2500);
  world.requests.clear();
  const now = await rekey.open('dashboard', '#/now');
  await expect(row(now, 'Form')).toContainText(/Webhook: until .* at the latest, 2 days 2\d h left/);
  expect(world.requests.list({ kind: 'api' })).toEqual([]);
  await expect(now.getByText('about 12 requests')).toBeVisible();
  await now.getByRole('button', { name: 'Look for signs of life' }).click();

  await expect(row(now, 'Export')).toContainText(/Working.*Rekey saw it write .*, if it is the program that you said/, {
    timeout: 30_000,
  });
  await expect(now.getByText('Seen to write since: Export.')).toBeVisible();
  expect(world.requests.list({ kind: 'api' }).length).toBeLessThanOrEqual(40);
  await expect(row(now, 'Form')).toHaveAttribute('data-state', 'updated');
  await expect(row(now, 'Report')).toHaveAttribute('data-state', 'broken');
  const strangers = () => now.locator('[data-finding]').evaluateAll((all) => all.map((one) => one.dataset.finding));
  expect((await strangers()).sort()).toEqual([SDK, 'phone/2'].sort());
  await expect(finding(now, 'phone/2')).toContainText('An app that signs in with OAuth calls itself so');
  await expect(finding(now, 'phone/2').getByRole('button')).toHaveCount(0);
  await expect(finding(now, SDK)).toContainText('This kind of program may sign in with OAuth');
  expect(await violations(now)).toEqual([]);

  await tie(now, SDK, 'Form');
  await expect(row(now, 'Form')).toContainText(/Working.*Rekey saw it write/);
  await expectTask(popup, 'Form', 'verified', 'alive');
  await expectTask(popup, 'Report', 'broken', 'none');
  await expectTask(popup, 'Phone', 'unaffected', 'none');
  await press(popup, 'Form', 'Undo');
  await expectTask(popup, 'Form', 'updated', 'said');
  await task(popup, 'Form').getByRole('button', { name: 'More', exact: true }).click();
  await expect(task(popup, 'Form').getByText('Still refused?')).toBeVisible();
  await expect(task(popup, 'Form')).toContainText('Its webhook fails: last delivery 401');
  await press(popup, 'Report', 'It works');
  await expect(popup.getByText('The old token should no longer work. Webhooks and OAuth apps still do.')).toBeVisible();
  await expect(popup.getByText('4 more things to look through.')).toBeVisible();

  const history = await rekey.open('dashboard', '#/history');
  await history.locator('main a[href^="#/history/"]').click();
  const point = (name: string) => history.locator(`[data-point="${name}"]`);
  await expect(point('webhooks')).toContainText(/sync\.acme\.example On your list: Form, new, from/);
  await point('webhooks').getByRole('button', { name: 'Done' }).click();
  await expect(point('webhooks')).toContainText('Looked through');
  await point('users').getByRole('button', { name: 'Leave it alone' }).click();
  await point('users').getByLabel('Reason').fill('Only I may invite');
  await point('users').getByRole('button', { name: 'Leave it alone' }).click();
  await expect(point('users')).toContainText('Left alone: Only I may invite');
  expect(await violations(history)).toEqual([]);
  await expect(popup.getByText('2 more things to look through.')).toBeVisible();

  const told = await eventsOf(rekey);
  expect(told.filter((one) => one.includes('wrote to Pipedrive'))).toHaveLength(2);
  expect(told.slice(-2)).toEqual([
    'You looked through what is still open: Webhooks.',
    'You left what is still open: Users added. Reason: Only I may invite',
  ]);
  const stored = JSON.stringify(await readStored(rekey));
  const token = world.currentToken('acme', 'ana') ?? '';
  expect(stored).not.toContain('example-hook');
  expect([...leaksIn(stored, token), ...leaksIn(recording.console, token)]).toEqual([]);
});
