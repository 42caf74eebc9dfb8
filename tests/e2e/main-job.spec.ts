import { pressOnCard } from './harness/card';
import { expect, test } from './harness/fixtures';
import { expectCard, expectImpact, generate, visitApiTab, type Way } from './steps/api-tab';
import { expectBadge, expectHeadline, expectTask, openPopup, press, task } from './steps/checklist';
import { eventsOf, expectRotations } from './steps/history';
import { close, expectStart, handleAll, testAll } from './steps/main-job';
import { DOWN, importTools } from './steps/tools';

const RUNS: readonly { skin: 'readonly-input' | 'controlled-input'; confirm: boolean; way: Way }[] = [
  { skin: 'readonly-input', confirm: true, way: 'loading' },
  { skin: 'controlled-input', confirm: false, way: 'navigation' },
];

for (const { skin, confirm, way } of RUNS) {
  test.describe(`${skin}, ${confirm ? 'with' : 'without'} a dialog, by ${way}`, () => {
    test.use({ pipedriveOptions: { skin, confirm } });

    test('the main job, from the impact to "All tools are back" and its end', async ({ context, pipedrive, rekey }) => {
      await importTools(rekey);
      await expectBadge(rekey, '');
      const tab = await visitApiTab(context, pipedrive, way);
      await expectImpact(tab, DOWN);
      await expectCard(tab, /3 tools on your list use this token, 2 may use it/);
      await expectCard(tab, /1 critical/);

      await generate(tab, confirm ? 'confirm' : 'none');
      await expectBadge(rekey, String(DOWN));
      await expectCard(tab, /3 tools need the new token, 2 to check/);
      const popup = await openPopup(rekey);
      await expectHeadline(popup, /^3 need the new token, 2 to check, /);
      await expectStart(popup);

      await press(popup, 'n8n production', 'Mark as updated');
      await expectCard(tab, /4 tools left/);
      await press(popup, 'n8n production', 'Undo');
      await handleAll(popup, rekey);
      await expectCard(tab, /Every tool has the new token/);
      await testAll(popup, rekey);
      await close(popup);
      await expect(popup.getByRole('button', { name: 'See the report' })).toBeVisible();
      await expectBadge(rekey, '');
      await expectCard(tab, new RegExp(`${DOWN - 1} tools on your list use`));
      await expectRotations(rekey, 1);
      const events = await eventsOf(rekey);
      expect(events.filter((sentence) => sentence === 'Rekey saw a new token on the page.')).toHaveLength(1);
      expect(events.filter((sentence) => sentence.endsWith('came onto the checklist.'))).toHaveLength(6);
      expect(events.at(-1)).toBe('You closed the rotation.');
      expect(pipedrive.world.regenerations).toHaveLength(1);
    });
  });
}

test('popup and side panel show each other’s changes at once', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await generate(tab);
  await expectBadge(rekey, String(DOWN));
  const popup = await openPopup(rekey);
  const panel = await rekey.open('sidepanel');
  await expectStart(panel);
  await press(panel, 'n8n production', 'Mark as updated');
  await expectTask(popup, 'n8n production', 'updated', 'said');
  await press(popup, 'n8n production', 'It works');
  await expectTask(panel, 'n8n production', 'verified', 'tested');
  await press(panel, 'Website form', 'Mark as updated');
  await press(popup, 'Report script', 'Mark as updated');
  await press(panel, 'Make scenarios', 'Uses OAuth');
  await press(popup, 'Old sync', 'Uses OAuth');
  await expectHeadline(popup, 'Every tool has the new token');
  await expectHeadline(panel, 'Every tool has the new token');
  await press(panel, 'Website form', 'It works');
  await press(popup, 'Report script', 'It works');
  await expectHeadline(panel, 'All tools are back');
  await close(popup);
  await expect(panel.getByRole('list', { name: 'Tools to update' })).toBeHidden();
  await expectBadge(rekey, '');
});

test('a tool’s link leads to its page and nothing of Rekey goes along', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await generate(tab);
  await expectBadge(rekey, String(DOWN));
  const popup = await openPopup(rekey);
  const link = task(popup, 'n8n production').getByRole('link', { name: 'Open n8n production' });
  await expect(link).toHaveAttribute('href', 'https://n8n.acme.example/home/credentials');
  await expect(link).toHaveAttribute('rel', /noreferrer/);
});

test('the card leads to the checklist and can be sent away', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await pressOnCard(tab, 'Dismiss');
  await expectCard(tab, /^no card$/);
});
