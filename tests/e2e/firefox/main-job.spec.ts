import type { Page } from 'puppeteer-core';
import { inventoryFile, TOOLS } from '../steps/tools';
import { badgeOf, expect, expectText, press, pressButton, test } from './firefox';

/** Skins that differ in what Firefox does otherwise: frames, shadow roots, and a value that changes without a mutation. */
const SKINS = ['controlled-input', 'iframe-late', 'open-roots', 'masked'] as const;

test('Firefox: access that was taken away is said and given again, an open tab is watched, and the main job is done', async ({
  firefox,
  pipedrive,
}) => {
  test.setTimeout(120_000);
  const dashboard = await firefox.open('dashboard.html#/tools');
  await importTools(dashboard, TOOLS.slice(0, 3));
  const popup = await firefox.open('popup.html');
  await withholdAccess(popup);
  await expectText(popup, 'Rekey may not read this site yet');
  await expect
    .poll(async () => (await badgeOf(popup)).title)
    .toBe('Rekey may not read Pipedrive yet: click to allow it');
  const tab = await firefox.visit(`${pipedrive.origin('acme')}/settings/api`);
  await pressButton(popup, 'Allow Rekey on Pipedrive');
  await expectText(popup, '3 tools, token less than a day old');

  await tab.bringToFront();
  await press(tab, 'generate');
  await expect.poll(async () => (await badgeOf(popup)).text).toBe('3');
  await expectText(popup, /3 need the new token/);
  for (const tool of TOOLS.slice(0, 3)) await pressIn(popup, tool.name, 'Mark as updated');
  await expectText(popup, 'Every tool has the new token');
  await expect.poll(async () => (await badgeOf(popup)).text).toBe('');
  for (const tool of TOOLS.slice(0, 3)) await pressIn(popup, tool.name, 'It works');
  await expectText(popup, 'All tools are back');
  expect(pipedrive.world.regenerations).toHaveLength(1);
});

test('Firefox: one rotation for each regeneration in skins of many kinds, and none after a reload', async ({
  firefox,
  pipedrive,
}) => {
  test.setTimeout(120_000);
  const dashboard = await firefox.open('dashboard.html#/tools');
  await importTools(dashboard, [{ name: 'Report script', auth: 'token' }]);
  for (const [index, skin] of SKINS.entries()) {
    const company = `skin-${skin}`;
    pipedrive.world.addCompany(company);
    const isLoaded = index > 0;
    const first = isLoaded ? '/settings/api' : '/deals';
    const tab = await firefox.visit(`${pipedrive.origin(company)}${first}?skin=${skin}&confirm=1`);
    if (!isLoaded) await softly(tab, '/settings/api');
    if (skin === 'masked') await press(tab, 'reveal');
    await expectSeen(dashboard, company);
    await press(tab, 'generate');
    await press(tab, 'confirm');
    await expect.poll(() => pipedrive.world.regenerations.length).toBe(index + 1);
    if (skin === 'masked') await press(tab, 'reveal');
    await expect.poll(async () => (await badgeOf(dashboard)).text, { message: skin }).toBe(String(index + 1));
    await tab.reload();
    await tab.close();
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect((await badgeOf(dashboard)).text).toBe(String(SKINS.length));
});

async function withholdAccess(popup: Page): Promise<void> {
  await popup.evaluate(async () => {
    const { permissions } = (globalThis as unknown as Record<'browser', typeof import('wxt/browser').browser>).browser;
    await permissions.remove({ origins: ['https://*.pipedrive.com/*'] });
  });
}

/** Chooses a file on the tools page. The protocol takes files by their path alone; a list of files needs none on the disk. */
async function importTools(dashboard: Page, tools: readonly unknown[]): Promise<void> {
  await dashboard.waitForSelector('input[type=file]');
  await dashboard.evaluate((text) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
    const field = fields.find(({ labels }) => labels?.[0]?.textContent?.includes('Import tools'));
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'tools.json', { type: 'application/json' }));
    if (field === undefined) throw new Error('There is no field "Import tools".');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, inventoryFile(tools));
  await expectText(dashboard, `${tools.length} added`);
}

async function pressIn(popup: Page, tool: string, name: string): Promise<void> {
  const line = `[data-tool="${tool}"]`;
  const button = `::-p-aria([name="${name}"][role="button"])`;
  await popup.bringToFront();
  const shown = await (await popup.waitForSelector(line))?.$(button);
  if (!(await shown?.isVisible())) await pressButton(popup, 'More', line);
  await pressButton(popup, name, line);
}

async function softly(tab: Page, path: string): Promise<void> {
  await tab.waitForSelector('[data-test="deal-card"]');
  await tab.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new Event('app-navigate'));
  }, path);
}

async function expectSeen(dashboard: Page, company: string): Promise<void> {
  await dashboard.evaluate(() => {
    location.hash = '#/people';
  });
  await expectText(dashboard, company);
}
