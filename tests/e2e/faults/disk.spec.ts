import path from 'node:path';
import type { Page } from '@playwright/test';
import { extensionIn } from '../harness/extension';
import { expect, test } from '../harness/fixtures';
import { BUILD, launch } from '../harness/launch';
import { generate, visitApiTab } from '../steps/api-tab';
import { expectBadge, expectTask, openPopup, press } from '../steps/checklist';
import { importTools } from '../steps/tools';
import { smallDisk } from './small-disk';
import { truthOf } from './truth';

const MEGABYTES = 160;
/** Chromium does not always say that it is the disk. */
const NOT_STORED = /That did not work|the disk is full/;
const MARK = ['Mark as updated', 'updated', 'updated'] as const;
const UNDO = ['Undo', 'broken', 'undone'] as const;
const UPDATED = ['opened', 'task-added', 'task-added', 'updated'];

/**
 * Marks a tool as updated and takes that back by turns, until there is no room: the files of the database may have some left.
 * Out: what the screen showed as done.
 */
async function pressUntilRefused(popup: Page, tool: string): Promise<string[]> {
  const confirmed: string[] = [];
  const alert = popup.getByRole('alert').filter({ hasText: NOT_STORED });
  for (let times = 0; times < 40; times += 1) {
    const [button, state, happening] = times % 2 === 0 ? MARK : UNDO;
    const done = popup.locator(`[data-tool="${tool}"][data-state="${state}"]`);
    await press(popup, tool, button);
    await expect(alert.or(done).first()).toBeVisible();
    if (await alert.isVisible()) return confirmed;
    confirmed.push(happening);
  }
  throw new Error('the disk was never full');
}

test('a full disk: what is confirmed is stored, or said not to be; what was confirmed before stays or is told', async ({
  pipedrive,
}, { annotations }) => {
  test.setTimeout(120_000);
  const disk = smallDisk(MEGABYTES);
  if (disk === null) {
    annotations.push({ type: 'note', description: 'full disk: not tried, as no disk may be mounted here' });
    return;
  }
  try {
    const options = { extension: BUILD, pipedrive, profile: path.join(disk.folder, 'profile') };
    const { context } = await launch(options);
    const rekey = await extensionIn(context);
    await importTools(rekey, [
      { name: 'Mail', account: 'acme', auth: 'token' },
      { name: 'Form', account: 'acme', auth: 'token' },
    ]);
    await generate(await visitApiTab(context, pipedrive));
    await expectBadge(rekey, '2');
    const popup = await openPopup(rekey);
    await press(popup, 'Mail', 'Mark as updated');
    await expectBadge(rekey, '1');
    await expect.poll(async () => (await truthOf(rekey, 'acme')).isCopied, 'the copy is of the last commit').toBe(true);

    await disk.fill();
    const confirmed = await pressUntilRefused(popup, 'Form');

    await disk.free();
    await context.close();
    // Chromium may have dropped the whole database by then.
    const again = await launch(options);
    const later = await extensionIn(again.context);
    const screen = await openPopup(later);
    await expectTask(screen, 'Mail', 'updated');
    await expectTask(screen, 'Form', confirmed.at(-1) === 'updated' ? 'updated' : 'broken');
    const { rotations, told } = await truthOf(later, 'acme');
    expect(rotations, 'what was confirmed before').toEqual([[...UPDATED, ...confirmed]]);
    if (told) await expect(screen.getByRole('heading', { level: 1 })).toHaveText(/was lost and has been brought back/);
    await press(screen, 'Form', confirmed.at(-1) === 'updated' ? 'Undo' : 'Mark as updated');
    await expectTask(screen, 'Form', confirmed.at(-1) === 'updated' ? 'broken' : 'updated');
    const fault = { deed: 'tool updated', point: 'popup.html database', fault: 'disk full' };
    annotations.push({ type: 'fault', description: JSON.stringify({ ...fault, end: told ? 'told' : 'whole' }) });
    await again.context.close();
  } finally {
    disk.remove();
  }
});
