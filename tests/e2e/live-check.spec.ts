import type { Page } from '@playwright/test';
import type { Pipedrive } from '../pipedrive/server';
import { type SkinName, skinFacts } from '../pipedrive/skins/index';
import { pressOnCard } from './harness/card';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { Hooks } from './harness/hooks';
import { leaksIn } from './harness/leaks';
import { readStored } from './harness/stored';
import { expectCard, expectImpact, visitApiTab } from './steps/api-tab';
import { expectBadge, openPopup } from './steps/checklist';
import { eventsOf } from './steps/history';
import { importTools } from './steps/tools';

const CONSENT = 'After the change, ask Pipedrive once whether the old token is refused';
const SKINS: readonly SkinName[] = ['plain-text', 'controlled-input', 'closed-root'];

/** A visit to the API tab in a company of its own, to the moment in which the card says what the token is used by. */
async function visit(page: Page, { origin, world }: Pipedrive, skin: SkinName): Promise<Hooks> {
  if (!world.companies.some(({ domain }) => domain === skin)) world.addCompany(skin);
  await page.goto(`${origin(skin)}/settings/api?skin=${skin}`);
  await expectCard(page, /1 tool on your list uses/);
  return Hooks.on(page);
}

/** What was asked of a company's API, in order: path, what the token was worth, whether a cookie came along, status. */
function asked({ world }: Pipedrive, company: string) {
  return world.requests
    .list({ kind: 'api', host: `${company}.pipedrive.com` })
    .map(({ path, token, session, status }) => ({ path, token, session, status }));
}

const ME = '/api/v1/users/me';
const BOTH = [
  { path: ME, token: { in: 'header', state: 'old' }, session: false, status: 401 },
  { path: ME, token: { in: 'header', state: 'current' }, session: false, status: 200 },
];

/** What the newest rotation's events say of the check; nothing when there was none. */
async function story(rekey: Extension): Promise<string> {
  return (await eventsOf(rekey)).find((sentence) => sentence.startsWith('Rekey asked Pipedrive')) ?? '';
}

test('where the user wants it, Pipedrive is asked once about both tokens; tokens stay, answers are told', async ({
  context,
  pipedrive,
  recording,
  rekey,
}) => {
  test.setTimeout(120_000);
  await importTools(rekey, [{ name: 'Report script', auth: 'token' }]);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 1);
  await expectCard(tab, /requests with each token, from this page to Pipedrive only/);
  await pressOnCard(tab, CONSENT);
  const settings = await rekey.open('dashboard', '#/settings');
  await expect(settings.getByRole('checkbox', { name: CONSENT })).toBeChecked();
  expect(pipedrive.world.requests.list({ kind: 'api' })).toEqual([]);

  const secrets: { company: string; secret: string }[] = [];
  for (const [index, skin] of SKINS.entries()) {
    const hooks = await visit(tab, pipedrive, skin);
    const shown = () => ({ company: skin, secret: pipedrive.world.currentToken(skin, 'ana') ?? '' });
    secrets.push(shown());
    await hooks.press('generate');
    await expectBadge(rekey, String(index + 1));
    await expect.poll(() => asked(pipedrive, skin), { message: `asked in ${skin}` }).toEqual(BOTH);
    secrets.push(shown());
    await expect
      .poll(() => story(rekey))
      .toBe('Rekey asked Pipedrive about both tokens. Pipedrive refuses the old token. The new one works.');
  }
  expect(SKINS.map((skin) => skinFacts[skin].reloads ?? false)).toEqual([false, false, false]);
  const popup = await openPopup(rekey);
  await popup.getByText('About this rotation').first().click();
  await expect(popup.getByText('Pipedrive refuses the old token. The new one works.').first()).toBeVisible();

  const stored = JSON.stringify(await readStored(rekey));
  expect(stored).toContain('"user":"Ana');
  for (const { company, secret } of secrets) {
    expect(leaksIn(stored, secret)).toEqual([]);
    expect(leaksIn(recording.console, secret)).toEqual([]);
    const carriers = recording.requests.filter((request) => leaksIn(request, secret).length > 0);
    expect(new Set(carriers.map(({ url }) => url))).toEqual(new Set([pipedrive.origin(company) + ME]));
    expect(carriers.map(({ url, body }) => leaksIn([url, body], secret))).toEqual(carriers.map(() => []));
  }
});

test('an old token that is gone, a server in trouble and a token that lives on are said as they are', async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(90_000);
  await importTools(rekey, [{ name: 'Report script', auth: 'token' }]);
  const settings = await rekey.open('dashboard', '#/settings');
  await settings.getByRole('checkbox', { name: CONSENT }).check();
  const tab = await context.newPage();

  const reloading = await visit(tab, pipedrive, 'form-post');
  await reloading.press('generate');
  await expect
    .poll(() => story(rekey))
    .toBe(
      'Rekey asked Pipedrive about both tokens. The old token was gone from the page before Rekey could ask about it. The new one works.',
    );

  const troubled = await visit(tab, pipedrive, 'plain-text');
  pipedrive.world.setApiTrouble('limited');
  await troubled.press('generate');
  await expect.poll(() => story(rekey), { timeout: 20_000 }).toMatch(/had no time to say whether the old/);
  pipedrive.world.setApiTrouble('none');

  await settings.getByRole('checkbox', { name: CONSENT }).uncheck();
  pipedrive.world.requests.clear();
  const unasked = await visit(tab, pipedrive, 'controlled-input');
  await unasked.press('generate');
  await expectBadge(rekey, '3');
  await tab.waitForTimeout(1000);
  expect(pipedrive.world.requests.list({ kind: 'api' })).toEqual([]);
  expect(await story(rekey)).toBe('');
});
