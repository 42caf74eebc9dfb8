import type { Page } from '@playwright/test';
import type { Extension } from '../harness/extension';
import { expect } from '../harness/fixtures';
import { expectBadge, expectHeadline, expectProgress, expectTask, press, skip, task } from './checklist';

/** What the checklist says right after acme's token changed. */
export async function expectStart(popup: Page): Promise<void> {
  await expect(popup.getByRole('list', { name: 'Tools to update' }).getByRole('listitem')).toHaveCount(6);
  for (const tool of ['n8n production', 'Website form', 'Report script'])
    await expectTask(popup, tool, 'broken', 'none');
  for (const tool of ['Make scenarios', 'Old sync']) await expectTask(popup, tool, 'unsure', 'none');
  await expectTask(popup, 'Phone system', 'unaffected', 'none');
  await expect(task(popup, 'n8n production')).toHaveAttribute('data-account', 'acme');
  await expectProgress(popup, 1, 6);
}

/** Answers, updates, leaves out and takes back, until every tool has the new token. */
export async function handleAll(popup: Page, rekey: Extension): Promise<void> {
  await press(popup, 'Make scenarios', 'Uses the token');
  await expectTask(popup, 'Make scenarios', 'broken', 'none');
  await expectBadge(rekey, '5');
  await press(popup, 'Old sync', 'Uses OAuth');
  await expectTask(popup, 'Old sync', 'unaffected', 'none');
  await expectBadge(rekey, '4');
  await press(popup, 'n8n production', 'Mark as updated');
  await expectTask(popup, 'n8n production', 'updated', 'said');
  await press(popup, 'n8n production', 'Undo');
  await expectTask(popup, 'n8n production', 'broken', 'none');
  await press(popup, 'n8n production', 'Mark as updated');
  await skip(popup, 'Website form', 'Not in use any more');
  await expectTask(popup, 'Website form', 'skipped');
  await expect(task(popup, 'Website form')).toContainText('Left out: Not in use any more');
  await expectBadge(rekey, '2');
  await press(popup, 'Report script', 'It works');
  await expectTask(popup, 'Report script', 'verified', 'tested');
  await expectProgress(popup, 5, 6);
  await press(popup, 'Make scenarios', 'Mark as updated');
  await expectTask(popup, 'Make scenarios', 'updated', 'said');
  await expectHeadline(popup, 'Every tool has the new token');
  await expectProgress(popup, 6, 6);
  await expectBadge(rekey, '');
}

/** Brings back what was left out and tests the rest, until all tools are back. */
export async function testAll(popup: Page, rekey: Extension): Promise<void> {
  await press(popup, 'n8n production', 'It works');
  await expectTask(popup, 'n8n production', 'verified', 'tested');
  await press(popup, 'Make scenarios', 'It works');
  await expectTask(popup, 'Make scenarios', 'verified', 'tested');
  await expectHeadline(popup, 'Every tool has the new token');
  await press(popup, 'Website form', 'Undo');
  await expectTask(popup, 'Website form', 'broken', 'none');
  await expectBadge(rekey, '1');
  await press(popup, 'Website form', 'It works');
  await expectHeadline(popup, 'All tools are back');
  await expectBadge(rekey, '');
}

/** Closes what is open; the popup is quiet afterwards. */
export async function close(popup: Page): Promise<void> {
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Close this rotation', exact: true }).first().click();
  await expect(popup.getByRole('list', { name: 'Tools to update' })).toBeHidden();
  await expect(popup.getByRole('button', { name: 'Replace my token', exact: true })).toBeVisible();
}
