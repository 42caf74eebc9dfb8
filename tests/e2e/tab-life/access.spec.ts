import type { BrowserContext } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { readCard } from '../harness/card';
import type { Extension } from '../harness/extension';
import { expect, test } from '../harness/fixtures';
import { expectImpact, generate, visitApiTab } from '../steps/api-tab';
import { expectHeadline, openPopup } from '../steps/checklist';
import { expectKept, expectStill } from '../steps/kept';

/** The extension's API, as the pages have it in which these functions run; the browser's own page has one part more. */
declare const chrome: typeof Browser & {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: HostAccess }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

type HostAccess = 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';

const NOTHING = { accounts: 0, questions: 0, rotations: 0 };
const WITHHELD = 'Rekey may not read Pipedrive yet: click to allow it';

/** What the user chooses under "Site access", on the browser's own page. */
async function setAccess(
  context: BrowserContext,
  rekey: Extension,
  hostAccess: HostAccess,
  host?: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([extensionId, access, site]) => {
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access });
      if (site !== undefined) await chrome.developerPrivate.addHostPermission(extensionId, site);
    },
    [rekey.id, hostAccess, host] as const,
  );
  await page.close();
}

test('access withheld is said with one button, and once it is given open tabs are watched without a reload', async ({
  context,
  pipedrive,
  rekey,
}) => {
  await setAccess(context, rekey, 'ON_CLICK');
  await expect.poll(async () => (await rekey.badge()).title).toBe(WITHHELD);
  const page = await visitApiTab(context, pipedrive);
  await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
  await expectStill(rekey, NOTHING);
  expect(await readCard(page)).toBeNull();
  const popup = await openPopup(rekey);
  await expectHeadline(popup, 'Rekey may not read this site yet');
  await expect(popup.getByRole('button', { name: 'Allow Rekey on Pipedrive', exact: true })).toBeVisible();

  await setAccess(context, rekey, 'ON_ALL_SITES');
  await expectImpact(page, 0);
  await expect(popup.getByRole('button', { name: 'Allow Rekey on Pipedrive', exact: true })).toBeHidden();
  await expect.poll(async () => (await rekey.badge()).title).not.toBe(WITHHELD);
  await generate(page);
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
  await expect(page.locator('html[data-marked]')).toHaveCount(1);

  // Taken away again in the midst of it: what is stored stays, and what is missing is said.
  await setAccess(context, rekey, 'ON_CLICK');
  await expect.poll(async () => (await rekey.badge()).title).toBe(WITHHELD);
});

test('access to one company’s pages is enough there, and asked for on those of another', async ({
  context,
  pipedrive,
  rekey,
}) => {
  const page = await visitApiTab(context, pipedrive);
  await expectImpact(page, 0);
  await setAccess(context, rekey, 'ON_SPECIFIC_SITES', 'https://acme.pipedrive.com/*');
  await generate(page);
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
  expect((await rekey.badge()).title).not.toBe(WITHHELD);
  await expectHeadline(await openPopup(rekey), 'No tools on your list yet. What stopped working?');

  const other = await context.newPage();
  await other.goto(`${pipedrive.origin('globex')}/settings/api`);
  await expectStill(rekey, { accounts: 1, questions: 0, rotations: 1 });
  expect(await readCard(other)).toBeNull();
});
