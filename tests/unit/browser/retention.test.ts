import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEnded } from '../../../utils/browser/service/erase';
import { applyRetention, keepRetention, nextErasure } from '../../../utils/browser/service/retention';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { db } from '../../../utils/browser/store/database';
import { DAY } from '../../../utils/core/time';
import { pass, withBrowser } from './browser';
import { addTools, openRotation, replaceToken } from './stories';

withBrowser();

async function begin() {
  await addTools('Zap', 'Sync', 'Form');
  await replaceToken();
  return { rotation: (await openRotation()).id };
}

describe('keeping closed rotations for some days', () => {
  it('is off by default, and never touches an open one', async () => {
    const { rotation } = await begin();
    pass(4000 * DAY);
    await applyRetention();
    await keepRetention(30);
    await applyRetention();
    expect(await db.rotations.get(rotation)).toBeDefined();
  });

  it('counts from the end of the rotation', async () => {
    const { rotation } = await begin();
    pass(100 * DAY);
    await closeRotation(rotation);
    await keepRetention(30);
    pass(30 * DAY);
    await applyRetention();
    expect(await db.rotations.get(rotation)).toBeDefined();
    pass(1);
    await applyRetention();
    expect(await db.rotations.get(rotation)).toBeUndefined();
    expect(await db.tools.count()).toBe(3);
  });

  it('knows when it is due next, and leaves one that was opened again meanwhile', async () => {
    const { rotation } = await begin();
    expect(await nextErasure()).toBeNull();
    pass(100 * DAY);
    await closeRotation(rotation);
    await keepRetention(30);
    expect(await nextErasure()).toBe(Date.now() + 30 * DAY + 1);
    await db.rotations.update(rotation, { open: 1 });
    await eraseEnded([rotation]);
    expect(await db.rotations.get(rotation)).toBeDefined();
  });

  it('follows the organisation, whatever the user chose', async () => {
    const { rotation } = await begin();
    await closeRotation(rotation);
    await fakeBrowser.storage.managed.set({ retentionDays: 5 });
    await keepRetention(365);
    pass(6 * DAY);
    await applyRetention();
    expect(await db.rotations.get(rotation)).toBeUndefined();
    await expect(keepRetention(0)).rejects.toThrow();
  });
});
