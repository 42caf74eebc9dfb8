import type { BrowserContext, Page } from '@playwright/test';
import type { Pipedrive } from '../../pipedrive/server';
import { pressOnCard } from '../harness/card';
import { expect, test } from '../harness/fixtures';
import { readStored } from '../harness/stored';
import { expectCard, expectImpact, generate, visitApiTab } from '../steps/api-tab';
import { expectBadge, expectHeadline, openPopup } from '../steps/checklist';
import { expectKept, expectReading, expectStill, rotatedCompanies } from '../steps/kept';

async function openApiTab(context: BrowserContext, pipedrive: Pipedrive, company: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pipedrive.origin(company)}/settings/api`);
  await page.locator('[data-test="api-token"]').waitFor();
  return page;
}

test('two tabs of one account: the old token still shown in one is no news, nor is its reload', async ({
  context,
  pipedrive,
  rekey,
}) => {
  const one = await visitApiTab(context, pipedrive);
  await expectImpact(one, 0);
  const two = await visitApiTab(context, pipedrive);
  await expectImpact(two, 0);
  await generate(one);
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
  // The other one comes back to its old token, then has the new one.
  await two.bringToFront();
  await two.evaluate(() => {
    history.pushState(null, '', '/settings#api');
    history.back();
  });
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 1 });
  await two.reload();
  await expectReading(rekey, ['found', 'found']);
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 1 });
  await generate(two);
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 2 });
  await one.reload();
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 2 });
});

test('two companies at once: each regeneration counts for its own', async ({ context, pipedrive, rekey }) => {
  const acme = await openApiTab(context, pipedrive, 'acme');
  await expectImpact(acme, 0);
  // The address without a company leads to the one opened last.
  const globex = await openApiTab(context, pipedrive, 'globex');
  await expectImpact(globex, 0);
  const led = await openApiTab(context, pipedrive, 'app');
  expect(new URL(led.url()).hostname).toBe('globex.pipedrive.com');
  await expectReading(rekey, ['found', 'found', 'found']);
  await expectStill(rekey, { accounts: 2, questions: 0, rotations: 0 });
  await generate(globex);
  await expectKept(rekey, { accounts: 2, questions: 0, rotations: 1 });
  await generate(acme);
  await expectStill(rekey, { accounts: 2, questions: 0, rotations: 2 });
  expect(await rotatedCompanies(rekey)).toEqual(['globex', 'acme']);
});

test('two users of one company: the second becomes an account of its own, known again by its token', async ({
  context,
  pipedrive,
  rekey,
}) => {
  const page = await visitApiTab(context, pipedrive);
  await expectImpact(page, 0);
  const signInAs = async (user: string) => {
    await context.addCookies([pipedrive.world.signIn(user, 'acme')]);
    await page.reload();
    await page.locator('[data-test="api-token"]').waitFor();
  };
  await signInAs('ben');
  await expectKept(rekey, { accounts: 1, questions: 1, rotations: 0 });
  await expectCard(page, /Your token is not the one seen/);
  await pressOnCard(page, "It's another user's token");
  await expectKept(rekey, { accounts: 2, questions: 0, rotations: 0 });
  for (const user of ['ana', 'ben']) {
    await signInAs(user);
    await expectImpact(page, 0);
    await expectStill(rekey, { accounts: 2, questions: 0, rotations: 0 });
  }
  await generate(page);
  await expectKept(rekey, { accounts: 2, questions: 0, rotations: 1 });
  await signInAs('ana');
  // Whose rotation it is: nothing of Ana's is under way.
  await expectImpact(page, 0);
  await generate(page);
  await expectKept(rekey, { accounts: 2, questions: 0, rotations: 2 });
  await signInAs('ben');
  await expectStill(rekey, { accounts: 2, questions: 0, rotations: 2 });
  const { rotations = [] } = (await readStored(rekey)).databases.rekey ?? {};
  const accounts = rotations.map(({ value }) => value as { account: string; open: number });
  expect(new Set(accounts.map(({ account }) => account)).size, 'a rotation each').toBe(2);
  expect(
    accounts.map(({ open }) => open),
    'neither replaced the other',
  ).toEqual([1, 1]);
});

test.describe('an address that leads to no company', () => {
  test.use({ pipedriveOptions: { appStays: true } });

  test('asks which company it is, and stores nothing before the answer', async ({ context, pipedrive, rekey }) => {
    await context.addCookies([pipedrive.world.signIn('ana', 'acme')]);
    const page = await openApiTab(context, pipedrive, 'app');
    expect(new URL(page.url()).hostname).toBe('app.pipedrive.com');
    await expectCard(page, /Which company is this/);
    await generate(page);
    await expectStill(rekey, { accounts: 0, questions: 0, rotations: 0 });
    const { storage, databases } = await readStored(rekey);
    expect(databases.rekey?.sightings).toEqual([]);
    expect(JSON.stringify(storage)).not.toMatch(/acme|fingerprint"|digest/);
    const popup = await openPopup(rekey);
    await expectHeadline(popup, 'Which company is this?');
    await expectBadge(rekey, '');
    await popup.close();

    await page.bringToFront();
    await pressOnCard(page, 'Company address');
    await page.keyboard.type('acme');
    await pressOnCard(page, 'Use this company');
    // The change was seen before the answer, so that it counts now.
    await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
    expect(await rotatedCompanies(rekey)).toEqual(['acme']);
    await page.reload();
    await expectReading(rekey, ['found']);
    await generate(page);
    await expectStill(rekey, { accounts: 1, questions: 0, rotations: 2 });
    const acme = await openApiTab(context, pipedrive, 'acme');
    await expectCard(acme, /Your token has changed/);
    await expectStill(rekey, { accounts: 1, questions: 0, rotations: 2 });
  });
});
