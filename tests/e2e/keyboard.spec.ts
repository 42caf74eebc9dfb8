import { readCard } from './harness/card';
import { expect, test } from './harness/fixtures';
import { expectCard, expectImpact, visitApiTab } from './steps/api-tab';
import { expectBadge, expectHeadline, expectTask, openPopup } from './steps/checklist';
import { pressByKeyboard, tabTo, tabToCard } from './steps/keyboard';
import { DOWN, importTools } from './steps/tools';

test.use({ pipedriveOptions: { confirm: true } });

test('the main job with the keyboard alone', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await tab.bringToFront();
  await tabTo(tab, 'Generate new token');
  await tab.keyboard.press('Enter');
  await tab.getByRole('dialog').waitFor();
  await tabTo(tab, 'Generate');
  await tab.keyboard.press('Enter');
  await expectBadge(rekey, String(DOWN));
  await expectCard(tab, /3 tools need the new token, 2 to check/);
  expect((await readCard(tab))?.focused, 'the card does not take the focus').toBeNull();
  await tabToCard(tab, 'Start the checklist');

  const popup = await openPopup(rekey);
  await popup.bringToFront();
  await pressByKeyboard(popup, 'Make scenarios', 'Uses the token');
  await expectTask(popup, 'Make scenarios', 'broken');
  await pressByKeyboard(popup, 'Old sync', 'Uses OAuth');
  await expectTask(popup, 'Old sync', 'unaffected');
  await pressByKeyboard(popup, 'Website form', 'Skip');
  await popup.keyboard.type('Not needed');
  await popup.keyboard.press('Enter');
  await expectTask(popup, 'Website form', 'skipped');
  for (const tool of ['n8n production', 'Report script', 'Make scenarios']) {
    await pressByKeyboard(popup, tool, 'Mark as updated');
    await expectTask(popup, tool, 'updated', 'said');
  }
  await expectHeadline(popup, 'Every tool has the new token');
  await pressByKeyboard(popup, 'Website form', 'Undo');
  await expectTask(popup, 'Website form', 'broken');
  await pressByKeyboard(popup, 'Website form', 'Mark as updated');
  await expectTask(popup, 'Website form', 'updated', 'said');
  for (const tool of ['Website form', 'n8n production', 'Report script', 'Make scenarios']) {
    await pressByKeyboard(popup, tool, 'It works');
    await expectTask(popup, tool, 'verified', 'tested');
  }
  await expectHeadline(popup, 'All tools are back');
  await tabTo(popup, 'Close this rotation');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Replace my token', exact: true })).toBeVisible();
  await expectBadge(rekey, '');
});
