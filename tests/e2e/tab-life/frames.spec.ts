import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import type { Pipedrive } from '../../pipedrive/server';
import { expect, test } from '../harness/fixtures';
import { expectCard } from '../steps/api-tab';
import { expectKept, expectReading, expectStill } from '../steps/kept';

/** A page of somebody who is signed in to acme. */
async function signedIn(context: BrowserContext, pipedrive: Pipedrive): Promise<Page> {
  await context.addCookies([pipedrive.world.signIn('ana', 'acme')]);
  return context.newPage();
}

/** Lets the API tab hold its block in a frame, as an address that shows nothing by itself does here. */
async function framed(page: Page, pipedrive: Pipedrive): Promise<FrameLocator> {
  // The stand-in has no page of its own at this address, so that the frame holds the only token.
  await page.route('**/settings/personal/api', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Settings</title><h1>Personal preferences</h1><main></main>',
    }),
  );
  await page.goto(`${pipedrive.origin('acme')}/settings/personal/api`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.id = 'iFrameResizer0';
    Object.assign(frame.style, { width: '800px', height: '500px' });
    frame.src = '/embedded/api';
    // Late, as frames are.
    setTimeout(() => document.querySelector('main')?.append(frame), 700);
  });
  const frame = page.frameLocator('#iFrameResizer0');
  await frame.locator('[data-test="api-token"]').waitFor();
  return frame;
}

test('a token in a late frame: its change is one rotation, its reload none, a change across a reload a question', async ({
  context,
  pipedrive,
  rekey,
}) => {
  const page = await signedIn(context, pipedrive);
  const frame = await framed(page, pipedrive);
  const reloadFrame = () =>
    frame.locator('[data-test="api-token"]').evaluate((element) => element.ownerDocument.location.reload());
  await expectCard(page, /No tools on your list yet/);
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 0 });
  await reloadFrame();
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 0 });
  await expectReading(rekey, ['found']);

  await frame.locator('[data-test="generate-api-token"]').click();
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
  await expectCard(page, /Your token has changed/);
  await reloadFrame();
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 1 });

  pipedrive.world.regenerate('acme', 'ana');
  await reloadFrame();
  await expectKept(rekey, { accounts: 1, questions: 1, rotations: 1 });
  await expectCard(page, /Your token is not the one seen/);
  await frame.locator('[data-test="generate-api-token"]').click();
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 2 });

  // A press whose outcome comes with a load of the frame.
  await frame.locator('[data-test="generate-api-token"]').evaluate((button) => {
    button.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  });
  await frame.locator('[data-test="generate-api-token"]').click();
  pipedrive.world.regenerate('acme', 'ana');
  await reloadFrame();
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 3 });
  expect(await page.locator('rekey-card').count()).toBe(1);
});

test('an API tab in a frame of another page is watched, loaded as such or reached within the frame', async ({
  context,
  pipedrive,
  rekey,
}) => {
  const page = await signedIn(context, pipedrive);
  await page.goto(`${pipedrive.origin('acme')}/deals`);
  const show = (address: string) =>
    page.evaluate((src) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, style: 'width: 900px; height: 600px' });
      document.body.replaceChildren(frame);
    }, address);
  const token = page.frameLocator('iframe').locator('[data-test="api-token"]');
  const generate = page.frameLocator('iframe').locator('[data-test="generate-api-token"]');

  await show('/settings/api');
  await token.waitFor();
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 0 });
  await generate.click();
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });

  await show('/settings/account');
  await page.frameLocator('iframe').locator('[data-test="tab-api"]').click();
  await token.waitFor();
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 1 });
  await generate.click();
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 2 });
});
