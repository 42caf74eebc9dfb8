import type { Browser } from 'wxt/browser';
import { pressOnCard, readCard } from './harness/card';
import { expect, note, TIMED, test } from './harness/fixtures';
import { expectCard, expectImpact } from './steps/api-tab';
import { expectBadge, openPopup } from './steps/checklist';
import { expectRotations, openSettings } from './steps/history';
import * as pointing from './steps/pointing';
import { DOWN, importTools } from './steps/tools';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

const { NOT_UNDERSTOOD } = pointing;
/** The contract of this page: said within five seconds of being shown. */
const SOON = 5000;

test.use({ pipedriveOptions: { skin: 'riddle' } });

test(
  'a page that is not understood says so on the card and in the popup',
  TIMED,
  async ({ context, pipedrive, rekey }) => {
    await importTools(rekey);
    const popup = await openPopup(rekey);
    const page = await pointing.visitRiddle(context, pipedrive);
    const from = await page.evaluate(() => performance.timeOrigin);
    const passed = async (says: () => Promise<string>) => {
      await expect.poll(says, { intervals: [25], timeout: 15_000 }).toMatch(NOT_UNDERSTOOD);
      return Math.round(Date.now() - from);
    };
    const took = await Promise.all([
      passed(async () => (await readCard(page))?.text ?? ''),
      passed(async () => (await popup.getByRole('heading', { level: 1 }).textContent()) ?? ''),
    ]);
    note(
      `a page that is not understood is said to be so after ${took.join(' and ')} ms, on the card and in the popup (${SOON})`,
    );
    expect(Math.max(...took), `card and popup, milliseconds: ${took.join(', ')}`).toBeLessThan(SOON);
    expect((await readCard(page))?.buttons).toEqual(['Dismiss', 'Point at your token', 'I generated a new token']);
    await expect(popup.getByRole('button', { name: 'I generated a new token', exact: true })).toBeVisible();
  },
);

test('"I generated a new token" on the card leads to the form that asks when', async ({
  context,
  pipedrive,
  rekey,
}) => {
  await importTools(rekey);
  const popup = await openPopup(rekey);
  const page = await pointing.visitRiddle(context, pipedrive);
  await expectCard(page, NOT_UNDERSTOOD);
  await pressOnCard(page, 'I generated a new token');
  await popup.getByRole('button', { name: 'Now', exact: true }).click();
  await expectBadge(rekey, String(DOWN));
  await expectRotations(rekey, 1);
});

test('a click teaches the place, and the page hears nothing of it', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  const page = await pointing.visitRiddle(context, pipedrive);
  await expectCard(page, NOT_UNDERSTOOD);
  await pressOnCard(page, 'Point at your token');
  await pointing.expectPicker(page);
  expect((await readCard(page))?.text).not.toMatch(NOT_UNDERSTOOD);

  const heard = await pointing.listenForPresses(page);
  const link = page.getByRole('link', { name: 'Webhooks' });
  await pointing.pointAt(page, link);
  await expectCard(page, /There is no token here/);
  expect(new URL(page.url()).pathname).toBe('/settings/api');
  await pointing.pointAt(page, pointing.tokenField(page));
  await expectImpact(page, DOWN);
  expect(await heard()).toEqual([]);
  await expectRotations(rekey, 0);

  await pointing.generate(page);
  await expectBadge(rekey, String(DOWN));
  await expectRotations(rekey, 1);
  await page.bringToFront();
  await page.reload();
  await expectCard(page, /3 tools need the new token, 2 to check/);
  // The card is there for the open rotation alone; nobody presses before the token is seen again.
  const readings = () => rekey.ask(async () => Object.values(await chrome.storage.session.get(null)), null);
  await expect.poll(readings).toContainEqual(expect.objectContaining({ reading: 'found' }));
  await pointing.generate(page);
  // The second is seen at the place that was remembered, and takes the first one's place.
  await expectRotations(rekey, 2);
});

test('the popup starts it, Escape leaves it, keys choose, and settings forget', async ({
  context,
  pipedrive,
  rekey,
}) => {
  const page = await pointing.visitRiddle(context, pipedrive);
  await expectCard(page, NOT_UNDERSTOOD);
  const front = () => rekey.ask(async () => (await chrome.tabs.query({ active: true })).map(({ url }) => url), null);
  expect(await front(), 'asking takes the front the first time').not.toContain(page.url());
  const popup = await openPopup(rekey);
  await popup.getByRole('button', { name: 'Point at your token', exact: true }).click();
  await pointing.expectPicker(page);
  await expect.poll(front).toContain(page.url());
  expect(popup.isClosed()).toBe(false);

  await page.keyboard.press('Escape');
  await expectCard(page, NOT_UNDERSTOOD);
  await pointing.expectNoPicker(page);

  await pressOnCard(page, 'Point at your token');
  await pointing.expectPicker(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expectCard(page, /2 of 3/);
  await page.keyboard.press('Enter');
  await expectImpact(page, 0);

  const settings = await openSettings(rekey);
  await settings.getByRole('button', { name: 'Forget where the token is on acme.pipedrive.com' }).click();
  await expect(settings.getByText('You have not pointed at it on any page.')).toBeVisible();
  await page.bringToFront();
  await page.reload();
  await expectCard(page, NOT_UNDERSTOOD);
});

test('a place that no longer fits is offered again', async ({ context, pipedrive }) => {
  const page = await pointing.visitRiddle(context, pipedrive);
  await expectCard(page, NOT_UNDERSTOOD);
  await pressOnCard(page, 'Point at your token');
  await pointing.expectPicker(page);
  await pointing.pointAt(page, pointing.tokenField(page));
  await expectImpact(page, 0);
  await page.addInitScript((selector) => {
    new MutationObserver(() => {
      const list = document.querySelector(`div > ${selector}`);
      if (list === null) return;
      const section = document.createElement('section');
      list.replaceWith(section);
      section.append(list);
    }).observe(document, { childList: true, subtree: true });
  }, pointing.LIST);
  await page.reload();
  await expectCard(page, /The place you showed Rekey is gone/);
  await pressOnCard(page, 'Point at your token');
  await pointing.expectPicker(page);
  await pointing.pointAt(page, pointing.tokenField(page));
  await expectImpact(page, 0);
});

test('a token inside a closed shadow root can be pointed at', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  await context.addInitScript((selector) => {
    new MutationObserver(() => {
      const list = document.querySelector(selector);
      if (list === null) return;
      const vault = document.createElement('x-vault');
      list.replaceWith(vault);
      const root = vault.attachShadow({ mode: 'closed' });
      root.append(list);
      Object.assign(window, { vaulted: list });
    }).observe(document, { childList: true, subtree: true });
  }, pointing.LIST);
  const page = await pointing.visitRiddle(context, pipedrive);
  await expectCard(page, NOT_UNDERSTOOD);
  await pressOnCard(page, 'Point at your token');
  await pointing.expectPicker(page);
  const { x, y } = await page.evaluate(() => {
    const { vaulted } = window as unknown as { vaulted: Element };
    const { left, top, width, height } = (vaulted.querySelectorAll('input')[1] as Element).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await pointing.pointTo(page, x, y);
  await expectImpact(page, DOWN);
  await pointing.generate(page);
  await expectBadge(rekey, String(DOWN));
  await expectRotations(rekey, 1);
});

test('a token inside a frame can be pointed at', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  await context.addInitScript((selector) => {
    if (window !== top) return;
    new MutationObserver(() => {
      const tab = document.querySelector(selector)?.closest('.panel');
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: '/embedded/api?skin=riddle', width: '620', height: '420' });
      tab?.replaceChildren(frame);
    }).observe(document, { childList: true, subtree: true });
  }, pointing.LIST);
  const page = await pointing.visitRiddle(context, pipedrive);
  await expectCard(page, NOT_UNDERSTOOD);
  await pressOnCard(page, 'Point at your token');
  await pointing.expectPicker(page);
  const frame = page.frameLocator('iframe');
  await pointing.pointAt(page, pointing.tokenField(frame));
  await expectImpact(page, DOWN);
  await pointing.expectNoPicker(page);
  await pointing.generate(frame);
  await expectBadge(rekey, String(DOWN));
  await expectRotations(rekey, 1);
});
