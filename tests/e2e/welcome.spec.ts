import type { Page } from '@playwright/test';
import { extensionIn } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { BUILD, launch } from './harness/launch';
import { axeOn } from './steps/axe';
import { openPopup } from './steps/checklist';
import { tabTo } from './steps/keyboard';

/** Waits until a step is shown, with the focus on its heading and its place in the row told; axe finds nothing on it. */
async function expectStep(page: Page, heading: string, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
  await expect(page.locator('[aria-current="step"]')).toHaveText(new RegExp(name));
  await expect(page.locator('.button--main')).toHaveCount(1);
  expect(await findings(page)).toEqual([]);
  // Without motion: a colour on its way from one scheme to the other has neither's contrast.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await findings(page, ['color-contrast'])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function findings(page: Page, rules: string[] = []): Promise<string[]> {
  const builder = axeOn(page).include('main');
  const { violations } = await (rules.length > 0 ? builder.withRules(rules) : builder).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function enter(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

test('the first run from its question to its end, with the keyboard alone, left and gone on with', async ({
  context,
  pipedrive,
  profile,
  rekey,
}) => {
  test.setTimeout(120_000);
  const page = await rekey.open('dashboard', '#/welcome');
  await page.bringToFront();
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Rekey' })).toBeFocused();
  await enter(page, 'Just getting readyNothing is planned; I want to set Rekey up');

  await expectStep(page, 'Which account?', 'Account');
  await tabTo(page, 'Or name the company');
  await page.keyboard.type('Acme.pipedrive.com');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-account="acme"]')).toHaveAttribute('data-seen', 'false');
  const popup = await openPopup(rekey);
  await expect(popup.getByRole('button', { name: 'Go on with the set-up', exact: true })).toBeVisible();
  await popup.close();
  await page.bringToFront();
  const opened = context.waitForEvent('page');
  await enter(page, 'Open the API tab');
  const tab = await opened;
  await expect(tab).toHaveURL('https://acme.pipedrive.com/settings/api');
  await expect(page.locator('[data-account="acme"]')).toHaveAttribute('data-seen', 'true', { timeout: 15_000 });
  await tab.close();
  await page.bringToFront();
  await enter(page, 'Continue');

  await expectStep(page, 'Which tools use your token?', 'Tools');
  await enter(page, 'Add tool');
  await expect(page.getByRole('combobox', { name: 'Which tool?' })).toBeFocused();
  await page.keyboard.type('zap');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 tool on your list')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add tool', exact: true })).toBeFocused();
  await enter(page, 'Look at the list, change what is on it');
  await expect(page).toHaveURL(/#\/tools$/);
  await context.close();

  const { context: restarted } = await launch({ extension: BUILD, pipedrive, profile });
  const again = await extensionIn(restarted);
  const back = await again.open('dashboard', '#/welcome');
  await back.bringToFront();
  await expectStep(back, 'Which tools use your token?', 'Tools');
  await expect(back.getByRole('listitem').filter({ hasText: 'Zapier' })).toBeVisible();
  await enter(back, 'Continue');

  await expectStep(back, 'What may Rekey do?', 'Choices');
  await tabTo(back, 'Ask where the token goes when I copy it');
  await back.keyboard.press('Space');
  await expect(back.getByRole('checkbox', { name: 'Ask where the token goes when I copy it' })).not.toBeChecked();
  await enter(back, 'Continue');

  await expectStep(back, 'Rekey is ready: when your token changes, it notices', 'Ready');
  await expect(back.getByText('Still missing')).toHaveCount(0);
  await enter(back, 'Done');
  await expect(back).toHaveURL(/#\/now$/);
  await expect(back.getByRole('heading', { level: 1, name: 'Nothing is broken' })).toBeVisible();
  await expect(back.getByText('Go on with the set-up')).toHaveCount(0);
  const settings = await again.open('dashboard', '#/settings');
  await expect(settings.getByLabel('Ask where the token goes when I copy it')).not.toBeChecked();
  await settings.goto(again.url('dashboard.html#/welcome'));
  await expect(settings.getByText('Have you already generated the new token?')).toBeVisible();
  await restarted.close();
});
