import { extensionIn } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { BUILD, launch } from './harness/launch';
import { expectCard, expectImpact, generate, visitApiTab } from './steps/api-tab';
import { expectBadge, expectHeadline, expectProgress, expectTask, openPopup, press, skip } from './steps/checklist';
import { eventsOf, expectRotations } from './steps/history';
import { close, expectStart } from './steps/main-job';
import { DOWN, importTools } from './steps/tools';

test('the worker killed after every step: nothing is lost, nothing doubled', async ({ context, pipedrive, rekey }) => {
  test.setTimeout(120_000);
  await rekey.killWorker();
  await importTools(rekey);
  await rekey.killWorker();
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await rekey.killWorker();
  // Killed once more in the midst of it: the page's report must outlive the worker that was to hear it.
  await generate(tab);
  await rekey.killWorker();
  await expectBadge(rekey, String(DOWN));
  await rekey.killWorker();
  await expectCard(tab, /3 tools need the new token, 2 to check/);
  const popup = await openPopup(rekey);
  await expectStart(popup);

  const steps: readonly [step: () => Promise<void>, tool: string, state: string, evidence: string, badge: string][] = [
    [() => press(popup, 'Make scenarios', 'Uses the token'), 'Make scenarios', 'broken', 'none', '5'],
    [() => press(popup, 'Old sync', 'Uses OAuth'), 'Old sync', 'unaffected', 'none', '4'],
    [() => press(popup, 'n8n production', 'Mark as updated'), 'n8n production', 'updated', 'said', '3'],
    [() => press(popup, 'n8n production', 'Undo'), 'n8n production', 'broken', 'none', '4'],
    [() => press(popup, 'n8n production', 'Mark as updated'), 'n8n production', 'updated', 'said', '3'],
    [() => skip(popup, 'Website form', 'Retired'), 'Website form', 'skipped', 'none', '2'],
    [() => press(popup, 'Report script', 'It works'), 'Report script', 'verified', 'tested', '1'],
    [() => press(popup, 'Make scenarios', 'Mark as updated'), 'Make scenarios', 'updated', 'said', ''],
    [() => press(popup, 'n8n production', 'It works'), 'n8n production', 'verified', 'tested', ''],
    [() => press(popup, 'Make scenarios', 'It works'), 'Make scenarios', 'verified', 'tested', ''],
    [() => press(popup, 'Website form', 'Undo'), 'Website form', 'broken', 'none', '1'],
    [() => press(popup, 'Website form', 'It works'), 'Website form', 'verified', 'tested', ''],
  ];
  for (const [step, tool, state, evidence, badge] of steps) {
    await rekey.killWorker();
    await step();
    await expectTask(popup, tool, state, evidence);
    // The write alone must wake the worker, or the badge would tell old news.
    await expectBadge(rekey, badge);
  }
  await expectHeadline(popup, 'All tools are back');
  await expectProgress(popup, 6, 6);
  await rekey.killWorker();
  await close(popup);
  await rekey.killWorker();
  await tab.reload();
  await expectImpact(tab, DOWN - 1);
  await expectBadge(rekey, '');
  await expectRotations(rekey, 1);
  const events = await eventsOf(rekey);
  expect(events).toHaveLength(1 + 6 + steps.length + 1);
  expect(events.filter((sentence) => sentence === 'Rekey saw a new token on the page.')).toHaveLength(1);
});

test('a visit with no worker alive still counts, and a change after it too', async ({ context, pipedrive, rekey }) => {
  await importTools(rekey);
  await rekey.killWorker();
  const tab = await visitApiTab(context, pipedrive, 'navigation');
  await rekey.killWorker();
  await expectImpact(tab, DOWN);
  await rekey.killWorker();
  await generate(tab);
  await expectBadge(rekey, String(DOWN));
  await expectRotations(rekey, 1);
});

test('after a restart of the browser the badge and the checklist are as they were', async ({
  context,
  pipedrive,
  profile,
  rekey,
}) => {
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, DOWN);
  await generate(tab);
  await press(await openPopup(rekey), 'n8n production', 'Mark as updated');
  await expectBadge(rekey, String(DOWN - 1));
  await context.close();

  const again = await launch({ extension: BUILD, pipedrive, profile });
  try {
    const restarted = await extensionIn(again.context);
    await expectBadge(restarted, String(DOWN - 1));
    await expectTask(await openPopup(restarted), 'n8n production', 'updated', 'said');
  } finally {
    await again.context.close();
  }
});
