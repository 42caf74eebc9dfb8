import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { erase } from '../../../utils/browser/service/erase';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { latestCheckpoint } from '../../../utils/browser/store/keep';
import { eventsOf } from '../../../utils/browser/store/log';
import { recoveryIn, revisionIn } from '../../../utils/browser/store/meta';
import { tidy } from '../../../utils/browser/store/tidy';
import { write } from '../../../utils/browser/store/write';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { START, withBrowser } from './browser';
import { addTools, OLD, openRotation, replaceToken, statesOf } from './stories';

withBrowser();
afterEach(() => vi.restoreAllMocks());

/** Takes it away as the browser does: while it is open, and without a word. */
function takeAway(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('rekey');
    deletion.onsuccess = () => resolve();
    deletion.onerror = () => reject(deletion.error);
  });
}

describe('what was lost while the worker went on', () => {
  it('is brought back before the next copy, and does not go from the copies', async () => {
    await addTools('Zap');
    await replaceToken();
    await copyNow();
    const before = await db.events.toArray();
    await db.events.clear();
    await addTools('Sync');
    await copyNow();
    await addTools('Form');
    await copyNow();
    expect(await db.events.toArray()).toEqual(expect.arrayContaining(before));
    expect((await openRotation()).tasks.length).toBeGreaterThan(0);
  });

  it('puts a tool that comes back on the checklist of a rotation that began meanwhile', async () => {
    await addTools('Zap', 'Sync');
    const [tool] = await db.tools.toArray();
    await db.table('tools').put({ ...tool, name: 7 });
    await replaceToken();
    expect((await openRotation()).tasks).toHaveLength(1);
    await tidy();
    expect(await statesOf(await openRotation())).toEqual({ Zap: 'broken', Sync: 'broken' });
    expect(firstBreak(await eventsOf((await openRotation()).id))).toBeNull();
  });

  it('comes back although nobody reads: a database that is taken away is opened again', async () => {
    await addTools('Zap');
    await replaceToken();
    await copyNow();
    await takeAway();
    await expect.poll(async () => (await indexedDB.databases()).map(({ name }) => name)).toContain('rekey');
    expect(await db.events.count()).toBeGreaterThan(0);
    expect(await recoveryIn(db)).toMatchObject({ whole: true });
  });

  it('takes the newer form of a row from the journal, of the very commit that the database is of', async () => {
    await addTools('Zap');
    await copyNow();
    await replaceToken();
    const [account] = await db.accounts.toArray();
    await db.sightings.clear();
    await db.accounts.update(account?.id ?? '', { token: { fingerprint: OLD, since: 1, seenAt: 1 } });
    await tidy();
    expect(await db.accounts.toArray()).toEqual([account]);
    expect(await db.sightings.count()).toBe(2);
  });

  it('is mended once: looking again changes nothing, and tells nothing more', async () => {
    await addTools('Zap', 'Sync');
    await copyNow();
    await db.tools.clear();
    await tidy();
    const once = [await revisionIn(db), await recoveryIn(db)];
    expect(once[1]).toMatchObject({ brought: { tools: 2 }, missing: { others: 0, changes: 0 } });
    await tidy();
    await tidy();
    expect([await revisionIn(db), await recoveryIn(db)]).toEqual(once);
  });

  it('a row that can be read again, but whose place is taken, is no reason to begin', async () => {
    const [tool = ''] = await addTools('Zap');
    const row = await db.tools.get(tool);
    await write(async () => void db.setAside.add({ table: 'tools', row, at: START, told: 1 }));
    await tidy();
    expect([await revisionIn(db), await db.setAside.count()]).toEqual([2, 1]);
  });

  it('is not brought back by who looked before it was erased', async () => {
    const account = await replaceToken();
    await copyNow();
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce(async (keys) => {
      const found = await get(keys);
      await held;
      return found;
    });
    const tidying = tidy();
    const erasing = erase({ kind: 'account', id: account });
    await Promise.race([erasing, new Promise((resolve) => setTimeout(resolve, 300))]);
    goOn();
    await Promise.all([tidying, erasing]);
    expect([await db.accounts.count(), await recoveryIn(db)]).toEqual([0, null]);
  });

  it('a rotation that has just ended is in the copy, and a day later no more', async () => {
    await addTools('Zap');
    await replaceToken();
    const { id: rotation } = await openRotation();
    await closeRotation(rotation);
    await copyNow();
    expect((await latestCheckpoint(db))?.rows).toMatchObject({ rotations: [{ id: rotation, open: 0 }] });
    await write(() =>
      db.outcomes.toCollection().modify((row) => {
        if (row.closed) row.closed.at -= 86_400_001;
      }),
    );
    await copyNow();
    expect((await latestCheckpoint(db))?.rows).toMatchObject({ rotations: [], events: [] });
  });
});
