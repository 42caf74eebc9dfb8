import { readFile } from 'node:fs/promises';
import { expect, test } from './harness/fixtures';
import { leaksIn } from './harness/leaks';
import { expectImpact, generate, visitApiTab } from './steps/api-tab';
import { axeOn } from './steps/axe';
import { expectBadge } from './steps/checklist';
import { importTools } from './steps/tools';

test('a report on a problem is shown whole before it is saved; the page on OAuth counts what it would have saved', async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(90_000);
  await importTools(rekey, [{ name: 'Ana’s n8n', auth: 'token', catalogue: 'n8n', owner: 'Ana' }]);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, 1);
  for (const _round of [1, 2]) {
    await generate(tab);
    await expectBadge(rekey, '1');
    await tab.reload();
    await tab.locator('[data-test="api-token"]').waitFor();
  }

  const settings = await rekey.open('dashboard', '#/settings');
  await settings.getByRole('button', { name: 'Report a problem', exact: true }).click();
  const shown = await settings.getByLabel('The whole report:').inputValue();
  expect(JSON.parse(shown)).toMatchObject({
    format: 'rekey-problem',
    tables: { tools: 1, rotations: 2 },
    openRotations: 1,
  });
  const downloading = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Save it as a file', exact: true }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toBe(shown);
  expect(shown).not.toMatch(/Ana|n8n|acme|pipedrive\.com|[0-9a-f]{12}/);
  expect(leaksIn(shown, pipedrive.world.currentToken('acme', 'ana') ?? '')).toEqual([]);

  await settings.goto(rekey.url('dashboard.html#/people'));
  await settings.getByRole('link', { name: 'When OAuth is worth it, and how it is done' }).click();
  await expect(settings.getByText('Would have survived your last 2 rotations that stopped it.')).toBeVisible();
  await expect(settings.getByRole('link', { name: 'API reference' })).toHaveAttribute(
    'href',
    /^https:\/\/developers\./,
  );
  expect((await axeOn(settings).analyze()).violations).toEqual([]);
});
