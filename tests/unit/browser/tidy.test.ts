import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { skip } from '../../../utils/browser/service/tasks';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { keepRecovery, recoveryIn } from '../../../utils/browser/store/meta';
import { tidy } from '../../../utils/browser/store/tidy';
import { write } from '../../../utils/browser/store/write';
import { withBrowser } from './browser';
import { addTools, openRotation, replaceToken } from './stories';

withBrowser();

describe('a rotation of which no event is left, and no copy knows', () => {
  it('is told as lost, once, and the list goes on', async () => {
    await addTools('Zap');
    await copyNow();
    await replaceToken();
    await db.events.clear();
    await tidy();
    expect((await recoveryIn(db))?.missing.rotations).toBe(1);
    expect(await db.rotations.count()).toBe(0);
    await write(() => keepRecovery(db, null));
    await tidy();
    expect(await recoveryIn(db)).toBeNull();
    expect(await db.tools.count()).toBe(1);
  });
});

describe('a rotation whose end was lost', () => {
  it('is open again, so that it can be ended', async () => {
    await addTools('Zap');
    await replaceToken();
    const { id: rotation, tasks } = await openRotation();
    await skip({ rotation, task: tasks[0]?.id ?? '' }, 'Retired');
    await copyNow();
    await closeRotation(rotation);
    expect((await db.rotations.get(rotation))?.open).toBe(0);
    await db.events.clear();
    await tidy();
    expect((await db.rotations.get(rotation))?.open).toBe(1);
    await closeRotation(rotation);
    expect((await db.rotations.get(rotation))?.open).toBe(0);
  });
});
