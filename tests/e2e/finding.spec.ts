import type { Page } from '@playwright/test';
import type { Pipedrive } from '../pipedrive/server';
import { pressOnCard, readCard } from './harness/card';
import { expect, test } from './harness/fixtures';
import { leaksIn } from './harness/leaks';
import { readStored } from './harness/stored';
import { expectCard, expectImpact, generate, visitApiTab } from './steps/api-tab';
import { axeOn } from './steps/axe';
import { expectBadge } from './steps/checklist';
import { importTools } from './steps/tools';

const PASSWORD = 'example-basic-password';
const PATHS = /example-scenario|3f0d1c52|hooks\/standard|hooks\/pipedrive|example-hook/;

/** Webhooks of every sort: tools that are known, one that is not, another user's, an app's. */
function listen({ world }: Pipedrive): void {
  const ben = world.user('ben').id;
  world.addWebhook('acme', { url: 'https://hooks.zapier.com/hooks/standard/12/example-hook', action: 'change' });
  world.addWebhook('acme', { url: 'https://hook.eu1.make.com/example-hook', object: 'person' });
  world.addWebhook('acme', { url: 'https://own.acme.example/example-hook', httpUser: 'u', httpPassword: PASSWORD });
  world.addWebhook('acme', { url: 'https://connect.pabbly.com/workflow/sendwebhookdata/example-hook', userId: ben });
  world.addWebhook('acme', { url: 'https://x.m.pipedream.net/example-hook', type: 'application' });
}

/** Ana's tools wrote to the deals changed last; the last of them at `time`. */
function writeAs({ world }: Pipedrive, agent: string, time = world.now()): void {
  const latest = [...world.deals('acme')].sort((a, b) => b.updated - a.updated).slice(0, 3);
  for (const { id } of latest) world.addChange('acme', id, { agent, actorId: world.user('ana').id, time });
}

const section = (page: Page) => page.locator('details.find');
const findings = (page: Page) => section(page).locator('[data-finding]');
const names = (page: Page) =>
  findings(page).evaluateAll((lines) => lines.map((line) => line.getAttribute('data-finding') ?? ''));

async function look(page: Page): Promise<void> {
  if ((await section(page).getAttribute('open')) === null) await section(page).getByText('Find tools').click();
  await section(page).getByRole('button', { name: /^Look/ }).click();
  await expect(section(page).getByText(/^Asked/)).toBeVisible({ timeout: 30_000 });
}

test('a look finds each tool that can be recognised, invents none, and lets no secret out of the page', async ({
  context,
  pipedrive,
  recording,
  rekey,
}) => {
  test.setTimeout(90_000);
  listen(pipedrive);
  writeAs(pipedrive, 'Pipedrive-SDK-Javascript-33.7.0');
  writeAs(pipedrive, `exporter ${pipedrive.world.currentToken('acme', 'ana')}`);
  writeAs(pipedrive, 'Pipedream/1.4');
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 0);
  const page = await rekey.open('dashboard', '#/tools');
  await expect(section(page)).toContainText('about 12 requests');
  expect(pipedrive.world.requests.list({ kind: 'api' })).toEqual([]);

  await look(page);
  const asked = pipedrive.world.requests.list({ kind: 'api' });
  expect(asked.map(({ path }) => path.replace(/\d+\/changelog/, '*/changelog'))).toEqual([
    '/api/v1/users/me',
    '/api/v1/webhooks',
    '/api/v2/deals',
    ...Array<string>(9).fill('/api/v1/deals/*/changelog'),
  ]);
  for (const one of asked) {
    expect(one).toMatchObject({
      host: 'acme.pipedrive.com',
      session: false,
      token: { in: 'header', state: 'current' },
    });
  }
  const found = await names(page);
  expect(found.slice(0, 4).sort()).toEqual(['Make', 'Zapier', 'n8n', 'own.acme.example']);
  expect(found.slice(4)).toContain('Pipedrive-SDK-Javascript-33.7.0');
  expect(found.slice(4)).toContain('exporter');
  await expect(section(page)).toContainText('12 requests');
  await expect(section(page).locator('[data-finding="Make"]')).toContainText(
    /2 webhooks: receives everything about deals and everything about people at hook\.eu1\.make\.com, last delivery 200/,
  );
  await expect(section(page)).toContainText('does not prove that it holds the token');
  await expect(section(page)).toContainText('Tools that only read do not show');
  await expect(section(page)).toContainText(/3 webhooks belong to other users.*1 belongs to an app/);

  const oauth = section(page).locator('[data-finding="Pipedream/1.4"]');
  await expect(oauth).toContainText('Pipedream uses OAuth: not affected by a new token.');
  await expect(oauth.getByRole('button')).toHaveCount(0);

  await section(page).getByRole('button', { name: 'Add Make to my tools' }).click();
  await expect(page.locator('[data-tool="Make"]')).toContainText('acme');
  await expect(section(page).locator('[data-finding="Make"]')).toContainText('On your list: Make');

  expect((await axeOn(page).analyze()).violations.map(({ id }) => id)).toEqual([]);

  const stored = JSON.stringify(await readStored(rekey));
  const token = pipedrive.world.currentToken('acme', 'ana') ?? '';
  expect(stored).toContain('hook.eu1.make.com');
  expect(stored).not.toMatch(PATHS);
  expect(stored).not.toContain(PASSWORD);
  expect(leaksIn(stored, token)).toEqual([]);
  expect(leaksIn(recording.console, token)).toEqual([]);
  const withToken = recording.requests.filter((request) => leaksIn(request, token).length > 0);
  expect(withToken.length).toBeGreaterThan(0);
  const api = `${pipedrive.origin('acme')}/api/v`;
  expect(withToken.map(({ url }) => url).filter((url) => !url.startsWith(api))).toEqual([]);
  expect(withToken.map(({ url, body }) => leaksIn([url, body], token))).toEqual(withToken.map(() => []));
});

test('after a rotation the same look tells who has not been seen since', async ({ context, pipedrive, rekey }) => {
  test.setTimeout(90_000);
  writeAs(pipedrive, 'silent-tool/1.0', Date.now() - 3_600_000);
  const page = await importTools(rekey, [{ name: 'Export', account: 'acme' }]);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 1);
  await look(page);
  const silent = section(page).locator('[data-finding="silent-tool/1.0"]');
  await expect(silent).toContainText(/3 changes, last /);
  await silent.getByRole('button', { name: 'It is one of my tools…' }).click();
  await silent.getByRole('button', { name: 'That is it' }).click();
  await expect(silent).toContainText('On your list: Export');

  await generate(tab);
  await expectBadge(rekey, '1');
  writeAs(pipedrive, 'mended-tool/2.0', Date.now() + 2000);
  await tab.waitForTimeout(2500);
  await section(page).getByRole('button', { name: 'Look again' }).click();
  await expect(silent).toContainText(/wrote until .*, not seen since/, { timeout: 30_000 });
  await expect(section(page).locator('[data-finding="mended-tool/2.0"]')).toContainText('wrote after the new token');
});

test('a look opens the API tab where none is open, and says what to do where that does not help', async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(90_000);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 0);
  const page = await rekey.open('dashboard', '#/tools');
  await tab.close();
  await look(page);
  // What was found is on the screen as soon as it is stored, a moment before the tab goes.
  const apiTabs = () => context.pages().filter((one) => one.url().includes('/settings/api')).length;
  await expect.poll(apiTabs, { message: 'API tabs left open' }).toBe(0);

  pipedrive.world.setApiTrouble('limited');
  await section(page).getByRole('button', { name: 'Look again' }).click();
  await expect(section(page)).toContainText('request limit is reached', { timeout: 30_000 });
  await expect(findings(page).first()).toBeVisible();
  pipedrive.world.setApiTrouble('none');
});

test('a copied token is asked after once, and the answer is a tool; the question can be turned off', async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(90_000);
  const copy = (tab: Page) => tab.locator('[data-test="copy-api-token"]').click();
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 0);
  await copy(tab);
  await expectCard(tab, /Where does it go\?/);
  expect(await readCard(tab)).toMatchObject({ focused: null });
  await pressOnCard(tab, 'n8n');
  await expectImpact(tab, 1);

  await tab.waitForTimeout(1200);
  await copy(tab);
  await expectCard(tab, /Where does it go\?/);
  expect((await readCard(tab))?.buttons).not.toContain('n8n');
  await pressOnCard(tab, 'Not now');
  await expectImpact(tab, 1);
  await tab.waitForTimeout(1200);
  await copy(tab);
  await expectCard(tab, /Where does it go\?/);
  await pressOnCard(tab, 'Something else');
  const dashboards = () => context.pages().filter((page) => page.url().endsWith('#/tools/add'));
  await expect.poll(() => dashboards().length, { message: 'pages with the form' }).toBe(1);
  const [form = tab] = dashboards();
  await expect(form.getByRole('combobox', { name: 'Which tool?' })).toBeFocused();
  await expect(form.locator('[data-tool="n8n"]')).toContainText('acme');

  await tab.bringToFront();
  await tab.waitForTimeout(1200);
  await copy(tab);
  await expectCard(tab, /Where does it go\?/);
  await pressOnCard(tab, "Don't ask again");
  await expectImpact(tab, 1);
  await tab.waitForTimeout(1200);
  await copy(tab);
  await tab.waitForTimeout(1500);
  await expectImpact(tab, 1);

  const settings = await rekey.open('dashboard', '#/settings');
  const choice = settings.getByLabel('Ask where the token goes when I copy it');
  await expect(choice).not.toBeChecked();
  await choice.check();
  await tab.bringToFront();
  await copy(tab);
  await expectCard(tab, /Where does it go\?/);
});
