import { pressOnCard, readCard } from './harness/card';
import { expect, test } from './harness/fixtures';
import { readStored } from './harness/stored';
import { expectCard, expectImpact, generate, visitApiTab } from './steps/api-tab';
import { expectBadge, expectHeadline, expectTask, openPopup } from './steps/checklist';
import { expectRotations } from './steps/history';
import { DOWN, importTools } from './steps/tools';

test.describe('with a dialog', () => {
  test.use({ pipedriveOptions: { confirm: true } });

  test('a cancelled dialog is no rotation', async ({ context, pipedrive, rekey }) => {
    await importTools(rekey);
    const tab = await visitApiTab(context, pipedrive);
    await expectImpact(tab, DOWN);
    await generate(tab, 'cancel');
    await tab.reload();
    await expectImpact(tab, DOWN);
    await expectBadge(rekey, '');
    await expectRotations(rekey, 0);
  });
});

test('a regeneration that fails is no rotation', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  pipedrive.world.setRegenerate({ kind: 'error' });
  await generate(tab);
  await expect(tab.getByText('The token could not be generated')).toBeVisible();
  await tab.reload();
  await expectImpact(tab, DOWN);
  await expectBadge(rekey, '');
  await expectRotations(rekey, 0);
});

test('elements of the page that answer to names of Rekey keep nothing from working', async ({
  context,
  pipedrive,
  rekey,
}) => {
  await importTools(rekey);
  await context.addInitScript(() => {
    const named = ['rekeyTokenWatch', 'rekeyTaught', 'rekeyCard', 'rekeyPicker'];
    const add = () =>
      document.documentElement?.append(...named.map((id) => Object.assign(document.createElement('div'), { id })));
    document.addEventListener('DOMContentLoaded', add);
  });
  // The API tab is reached within the document, so that the scripts come after the elements.
  const tab = await visitApiTab(context, pipedrive, 'navigation');
  await expectImpact(tab, DOWN);
  await generate(tab);
  await expectBadge(rekey, String(DOWN));
});

test('a reload, a second visit and a second tab are neither a rotation nor a question', async ({
  context,
  pipedrive,
  rekey,
}) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await tab.reload();
  await expectImpact(tab, DOWN);
  const second = await visitApiTab(context, pipedrive, 'navigation');
  await expectImpact(second, DOWN);
  await expectBadge(rekey, '');
  await expectHeadline(await openPopup(rekey), /^6 tools, token less than a day old$/);
  await expectRotations(rekey, 0);
});

test.describe('regenerated elsewhere between two visits', () => {
  test.beforeEach(async ({ context, pipedrive, rekey }) => {
    await importTools(rekey);
    const tab = await visitApiTab(context, pipedrive);
    await expectImpact(tab, DOWN);
    await tab.goto(`${pipedrive.origin('acme')}/deals`);
    pipedrive.world.regenerate('acme', 'ana');
    await tab.goto(`${pipedrive.origin('acme')}/settings/api`);
    await expectCard(tab, /Your token is not the one seen/);
    await expectBadge(rekey, '?');
    await expectRotations(rekey, 0);
  });

  test('"Yes, start the checklist" starts it with an interval', async ({ context, pipedrive, rekey }) => {
    const popup = await openPopup(rekey);
    await expectHeadline(popup, /^Your token is not the one seen on /);
    await popup.getByRole('button', { name: 'Yes, start the checklist', exact: true }).click();
    await expectBadge(rekey, String(DOWN));
    await expectTask(popup, 'n8n production', 'broken', 'none');
    await expectHeadline(popup, /^3 need the new token, 2 to check, /);
    const [opened] = (await readStored(rekey)).databases.rekey?.events ?? [];
    const { what } = (opened as { value: { what: { how: string; t0: { from: number; to: number } } } }).value;
    expect(what.how).toBe('answered');
    expect(what.t0.to, 'an interval, as nobody saw it happen').toBeGreaterThan(what.t0.from);
    await expectRotations(rekey, 1);
    const again = await visitApiTab(context, pipedrive);
    await expectCard(again, /3 tools need the new token, 2 to check/);
    await expectRotations(rekey, 1);
  });

  test('"It’s another user’s token" makes a second account and no rotation', async ({ context, pipedrive, rekey }) => {
    const popup = await openPopup(rekey);
    await popup.getByRole('button', { name: "It's another user's token", exact: true }).click();
    await expectBadge(rekey, '');
    await expectRotations(rekey, 0);
    const people = await rekey.open('dashboard', '#/people');
    await expect(people.getByRole('heading', { level: 3, name: 'acme' })).toHaveCount(2);
    const again = await visitApiTab(context, pipedrive);
    await expectImpact(again, DOWN);
    await expectBadge(rekey, '');
  });

  test('"No, nothing changed" keeps quiet, now and at the next visit', async ({ context, pipedrive, rekey }) => {
    const popup = await openPopup(rekey);
    await popup.getByRole('button', { name: 'No, nothing changed', exact: true }).click();
    await expectBadge(rekey, '');
    await expectRotations(rekey, 0);
    await visitApiTab(context, pipedrive).then((tab) => expectImpact(tab, DOWN));
    await expectBadge(rekey, '');
    await expectRotations(rekey, 0);
  });

  test('the card takes the answer, too', async ({ context, rekey }) => {
    const tab = context.pages().find((page) => page.url().endsWith('/settings/api'));
    if (tab === undefined) throw new Error('The API tab is gone.');
    await tab.bringToFront();
    await pressOnCard(tab, 'Yes, start the checklist');
    await expectBadge(rekey, String(DOWN));
    await expectCard(tab, /3 tools need the new token, 2 to check/);
    expect((await readCard(tab))?.buttons).toContain('Start the checklist');
  });
});
