import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Extension, ExtensionPage } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { expectImpact, generate, visitApiTab } from './steps/api-tab';
import { expectBadge, expectTask, openPopup, press, task } from './steps/checklist';
import { DOWN, importTools } from './steps/tools';

const PAGES: readonly (readonly [ExtensionPage, string])[] = [
  ['popup', ''],
  ['sidepanel', ''],
  ['dashboard', '#/now'],
  ['dashboard', '#/tools'],
  ['dashboard', '#/people'],
  ['dashboard', '#/history'],
  ['dashboard', '#/settings'],
  ['dashboard', '#/welcome'],
];

/** What axe finds on a page as it stands. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${page.url()} ${id}: ${target.join(' ')}`));
}

async function findingsOnAll(rekey: Extension): Promise<string[]> {
  const found: string[] = [];
  for (const [name, hash] of PAGES) {
    const page = await rekey.open(name, hash);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    found.push(...(await findings(page)));
    await page.close();
  }
  return found;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the empty pages', async ({ rekey }) => {
      expect(await findingsOnAll(rekey)).toEqual([]);
    });

    test('axe finds nothing on the pages with data, forms and a rotation', async ({ context, pipedrive, rekey }) => {
      test.setTimeout(120_000);
      const tools = await importTools(rekey);
      expect(await findings(tools)).toEqual([]);
      await tools.getByRole('button', { name: 'Add tool', exact: true }).click();
      await tools.getByRole('button', { name: 'Add to the list', exact: true }).click();
      expect(await findings(tools)).toEqual([]);
      const tab = await visitApiTab(context, pipedrive);
      await expectImpact(tab, DOWN);
      await generate(tab);
      await expectBadge(rekey, String(DOWN));
      expect(await findingsOnAll(rekey)).toEqual([]);

      const popup = await openPopup(rekey);
      await press(popup, 'n8n production', 'Mark as updated');
      await expectTask(popup, 'n8n production', 'updated');
      await press(popup, 'Website form', 'Skip');
      await task(popup, 'Website form').getByLabel('Reason').waitFor();
      expect(await findings(popup)).toEqual([]);
      const history = await rekey.open('dashboard', '#/history');
      await history.locator('main a[href^="#/history/"]').click();
      await history.locator('main ol li').first().waitFor();
      expect(await findings(history)).toEqual([]);
    });
  });
}
