import type { Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { expect, test } from '../harness/fixtures';
import { expectCard, expectImpact, generate, goSoftly, visitApiTab } from '../steps/api-tab';
import { expectBadge } from '../steps/checklist';
import { expectKept, expectReading, expectStill } from '../steps/kept';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

const QUIET = { accounts: 1, questions: 0, rotations: 0 };
const ONCE = { accounts: 1, questions: 0, rotations: 1 };

/** A page that comes back from memory is not loaded. */
const RESTORED = { waitUntil: 'commit' } as const;

/** What the token field of a page shows. */
async function shown(page: Page): Promise<string> {
  return page.locator('[data-test="api-token"]').inputValue();
}

test('back and forward, with and without loads, are no news; what is generated between them is told once', async ({
  context,
  pipedrive,
  rekey,
}) => {
  const page = await visitApiTab(context, pipedrive);
  await expectImpact(page, 0);
  await page.goto(`${pipedrive.origin('acme')}/deals`);
  await page.goBack();
  await expectImpact(page, 0);
  await page.goForward();
  await page.goBack();
  await expectImpact(page, 0);
  await goSoftly(page, '/settings/account');
  await expectReading(rekey, ['left']);
  await page.goBack();
  await expectImpact(page, 0);
  await goSoftly(page, '/settings#api');
  await expectImpact(page, 0);
  await expectStill(rekey, QUIET);

  await page.locator('[data-test="api-token"]').waitFor();
  await generate(page);
  await expectKept(rekey, ONCE);
  await page.goBack();
  await goSoftly(page, '/deals');
  await page.goBack();
  await expectCard(page, /Your token has changed/);
  await page.goto(`${pipedrive.origin('acme')}/deals`);
  await page.goBack();
  await expectReading(rekey, ['found']);
  await expectStill(rekey, ONCE);
});

test.describe('in the browser as a person has it', () => {
  test.use({ plain: true, pipedriveOptions: { pageHeaders: { 'cache-control': 'no-cache' } } });

  test('a page restored from the browser’s memory shows the old token, and that is no news', async ({
    context,
    pipedrive,
    rekey,
  }) => {
    const page = await visitApiTab(context, pipedrive);
    await expectImpact(page, 0);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `persisted ${persisted}`;
      });
    });
    const old = await shown(page);
    await page.goto(`${pipedrive.origin('acme')}/deals`);
    await expectReading(rekey, ['left']);

    const other = await visitApiTab(context, pipedrive);
    await expectImpact(other, 0);
    await generate(other);
    await expectKept(rekey, ONCE);
    await page.bringToFront();
    await page.goBack(RESTORED);
    expect(await page.title()).toBe('persisted true');
    expect(await shown(page)).toBe(old);
    await expectReading(rekey, ['found', 'found']);
    await expectStill(rekey, ONCE);

    // Alive, not only silent: the next change here is seen.
    await generate(page);
    await expectKept(rekey, { ...ONCE, rotations: 2 });
    await page.goForward(RESTORED);
    await page.goBack(RESTORED);
    await expectStill(rekey, { ...ONCE, rotations: 2 });
  });

  test('a discarded API tab is read again when it is shown, and a token made meanwhile is a question', async ({
    context,
    pipedrive,
    rekey,
  }) => {
    const page = await visitApiTab(context, pipedrive);
    await expectImpact(page, 0);
    const discard = () =>
      rekey.ask(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://acme.pipedrive.com/*' });
        if (tab?.id === undefined) throw new Error('no tab');
        return (await chrome.tabs.discard(tab.id))?.discarded;
      }, null);
    const show = () =>
      rekey.ask(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://acme.pipedrive.com/*' });
        if (tab?.id === undefined) throw new Error('no tab');
        await chrome.tabs.update(tab.id, { active: true });
      }, null);
    expect(await discard()).toBe(true);
    await show();
    await expectReading(rekey, ['found']);
    await expectStill(rekey, QUIET);
    await rekey.ask(async () => {
      const own = await chrome.tabs.getCurrent();
      if (own?.id !== undefined) await chrome.tabs.update(own.id, { active: true });
    }, null);
    expect(await discard()).toBe(true);
    pipedrive.world.regenerate('acme', 'ana');
    await expectStill(rekey, QUIET);
    await show();
    await expectKept(rekey, { ...QUIET, questions: 1 });
    await expectBadge(rekey, '?');
  });
});
