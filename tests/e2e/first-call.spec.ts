import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pressOnCard, readCard } from './harness/card';
import { expect, test } from './harness/fixtures';
import { leaksIn } from './harness/leaks';
import { readStored } from './harness/stored';
import { expectCard, expectImpact, visitApiTab } from './steps/api-tab';

const CONSENT = 'After the change, ask Pipedrive once whether the old token is refused';
const TRY = 'Try your token';
const PICTURES = '.output/first-call';

/** Presses a button of the card as soon as it is there. */
async function press(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await readCard(page))?.buttons, { message: `the card has "${name}"` }).toContain(name);
  await pressOnCard(page, name);
}

test('a first call is made from the page that shows the token, and each of the four answers is explained', async ({
  context,
  pipedrive: { world },
  pipedrive,
  recording,
  rekey,
}) => {
  test.setTimeout(90_000);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 0);
  expect((await readCard(tab))?.buttons).not.toContain(TRY);
  await expectCard(tab, /requests with each token, from this page to Pipedrive only/);
  await pressOnCard(tab, CONSENT);
  await expect.poll(async () => (await readCard(tab))?.buttons).toContain(TRY);
  expect(world.requests.list({ kind: 'api' })).toEqual([]);

  const token = world.currentToken('acme', 'ana') ?? '';
  await press(tab, TRY);
  await expectCard(tab, /Your token works Pipedrive answered: it is Ana.*'s token in acme/);
  expect(
    world.requests.list({ kind: 'api' }).map(({ path, token: sent, session }) => ({ path, sent, session })),
  ).toEqual([{ path: '/api/v1/users/me', sent: { in: 'header', state: 'current' }, session: false }]);
  const references = ['How to send it', 'Users', 'Deals', 'Persons', 'Activities', 'Webhooks'];
  expect((await readCard(tab))?.buttons).toEqual(expect.arrayContaining(references));
  await mkdir(PICTURES, { recursive: true });
  await tab.screenshot({ path: `${PICTURES}/valid.png` });
  await press(tab, 'Done');

  world.setApiTrouble('limited');
  await press(tab, TRY);
  await expectCard(tab, /Pipedrive answers nobody right now/);
  world.setApiTrouble('none');
  await press(tab, 'Try again');
  await expectCard(tab, /Your token works/);
  await press(tab, 'Done');

  // Replaced somewhere else, while this page still shows the one before.
  world.regenerate('acme', 'ana');
  await press(tab, TRY);
  await expectCard(tab, /Pipedrive refuses this token It answered 401/);
  await context.setOffline(true);
  await press(tab, 'Try again');
  await expectCard(tab, /No clear answer/);

  const carriers = recording.requests.filter((request) => leaksIn(request, token).length > 0).map(({ url }) => url);
  expect(new Set(carriers)).toEqual(new Set([`${pipedrive.origin('acme')}/api/v1/users/me`]));
  const kept = [await readStored(rekey), recording.console];
  expect(kept.map((one) => leaksIn(one, token))).toEqual([[], []]);
  const people = await rekey.open('dashboard', '#/people');
  await expect(people.getByText(/^Ana/).first()).toBeVisible();
});
