import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { erase } from '../../../utils/browser/service/erase';
import { closeRotation, reopenRotation } from '../../../utils/browser/service/rotations';
import { itWorks, markUpdated, skip, undo } from '../../../utils/browser/service/tasks';
import { addTool, changeTool, removeTool, restoreTool } from '../../../utils/browser/service/tools';
import type { Checkpoint } from '../../../utils/browser/store/checkpoint';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { journalKeys } from '../../../utils/browser/store/journal';
import { latestCheckpoint } from '../../../utils/browser/store/keep';
import { eventsOf, openRotations } from '../../../utils/browser/store/log';
import { recoveryIn } from '../../../utils/browser/store/meta';
import { tidy } from '../../../utils/browser/store/tidy';
import { write } from '../../../utils/browser/store/write';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { id } from '../core/records';
import { START, withBrowser } from './browser';
import { addTools, draft, NEW, OLD, openRotation, replaceToken, show, statesOf } from './stories';

withBrowser();

const stored = async () => (await fakeBrowser.storage.local.get(null)) as Record<string, unknown>;
const journal = async () => journalKeys(await stored());
const latest = async (): Promise<Checkpoint> => {
  const found = await latestCheckpoint(db);
  if (found === null) throw new Error('nothing is kept');
  return found;
};
const everything = () => Promise.all(db.tables.map((table) => (table.name === 'meta' ? [] : table.toArray())));

/** The database is gone, and opens again as a new one. */
async function lose(): Promise<void> {
  db.close();
  await db.delete();
  await db.open();
}

/** Takes it away as the browser does: while it is open, and without a word. */
function takeAway(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('rekey');
    deletion.onsuccess = () => resolve();
    deletion.onerror = () => reject(deletion.error);
  });
}

/** Things that a user, or a page, does next; each does nothing where there is nothing to do it to. */
const deeds: readonly (() => Promise<unknown>)[] = [
  async () => addTool(draft(`Tool ${await db.tools.count()}`, { owner: 'Ana', notes: 'by hand' }), null),
  async () => onTool((tool) => changeTool(tool, draft('Changed', { owner: 'Ben' }), null)),
  async () => onTool(removeTool),
  async () => onTool(restoreTool),
  async () => replaceToken((await db.accounts.toCollection().first())?.token?.fingerprint ?? OLD, next()),
  async () => show(NEW),
  async () => onTask(markUpdated),
  async () => onTask(itWorks),
  async () => onTask((ref) => skip(ref, 'Retired')),
  async () => onTask(undo),
  async () => onRotation(closeRotation),
  async () => onRotation(reopenRotation),
  async () => write(() => db.remarks.clear()),
  async () => write(async () => void db.setAside.add({ table: 'tools', row: 7, at: START, told: 0 })),
  copyNow,
];

let made = 0;
const next = () => (made++).toString(16).padStart(64, 'a');
const onTool = async (deed: (tool: string) => Promise<unknown>) => {
  const tool = await db.tools.toCollection().last();
  return tool && deed(tool.id).catch(() => {});
};
const onRotation = async (deed: (rotation: string) => Promise<unknown>) => {
  const rotation = await db.rotations.toCollection().last();
  return rotation && deed(rotation.id);
};
const onTask = async (deed: (ref: { rotation: string; task: string }) => Promise<unknown>) => {
  const [rotation] = await openRotations();
  const task = rotation?.tasks[0];
  return rotation && task && deed({ rotation: rotation.id, task: task.id }).catch(() => {});
};

describe('the journal', () => {
  it('and the copy before it are together as good as a copy of this moment, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...deeds), { maxLength: 14 }), async (done) => {
        await Promise.all(db.tables.map((table) => table.clear()));
        await fakeBrowser.storage.local.clear();
        await addTools('First');
        await copyNow();
        for (const deed of done) await deed();
        const kept = await latest();
        // As the worker does it, and no commit is there for it.
        await fakeBrowser.storage.local.remove(['checkpoint:a', 'checkpoint:b']);
        await copyNow();
        const copied = await latest();
        expect([kept.no, kept.counts]).toEqual([copied.no, copied.counts]);
        for (const [name, rows] of Object.entries(copied.rows)) {
          const keptRows = kept.rows[name as keyof typeof kept.rows];
          expect(keptRows).toEqual(expect.arrayContaining(rows));
          expect(await db.table(name).toArray()).toEqual(expect.arrayContaining(keptRows ?? []));
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('brings back what came after the copy, and what was taken out stays out', async () => {
    const [zap = ''] = await addTools('Zap', 'Sync');
    await copyNow();
    await replaceToken();
    await removeTool(zap);
    await write(() => db.sightings.filter(({ fingerprint }) => fingerprint === OLD).delete());
    const before = await everything();
    await lose();
    expect(await everything()).toEqual(before);
    expect(await recoveryIn(db)).toMatchObject({ whole: true, missing: { rotations: 0, others: 0, changes: 0 } });
  });

  it('is enough where there is no copy yet', async () => {
    await addTools('Zap', 'Sync');
    const before = await everything();
    await lose();
    expect(await everything()).toEqual(before);
    expect(await recoveryIn(db)).toMatchObject({ asOf: START, missing: { changes: 0 } });
  });

  it('ends where an entry is missing or torn; what comes after it is told as missing', async () => {
    await addTools('First');
    await copyNow();
    await addTools('Second', 'Third', 'Fourth');
    const [, second = ''] = await journal();
    for (const damage of [{}, { [second]: { version: 1, text: '{"no":3}', sum: 'f'.repeat(64) } }]) {
      await fakeBrowser.storage.local.remove(second);
      await fakeBrowser.storage.local.set(damage);
      expect((await latest()).rows.tools).toHaveLength(2);
    }
    await lose();
    expect(await db.tools.count()).toBe(2);
    expect(await recoveryIn(db)).toMatchObject({ missing: { changes: 2 } });
  });

  it('is cut off behind the older copy, holds no commit that is too large, and none of an erasure', async () => {
    await addTools('First');
    await copyNow();
    expect(await journal()).toHaveLength(0);
    await show(OLD);
    await copyNow();
    await show(NEW, { before: { fingerprint: OLD, lastAt: START } });
    expect(await journal()).toHaveLength(2);
    await write(async () => {
      const tool = await db.tools.toCollection().first();
      if (tool) await db.tools.bulkAdd(Array.from({ length: 2001 }, (_, n) => ({ ...tool, id: id(n + 100) })));
    });
    expect(await journal()).toHaveLength(2);
    await erase({ kind: 'account', id: (await db.accounts.toCollection().first())?.id ?? '' });
    expect(await journal()).toEqual([]);
  });

  it('holds no text of which a newer copy knows nothing', async () => {
    await addTools('First');
    await copyNow();
    await show(OLD);
    await copyNow();
    const tool = await addTool(draft('Zap', { notes: 'ask the agency' }), null);
    await changeTool(tool.id, draft('Zap'), null);
    await copyNow();
    expect(JSON.stringify(await stored())).not.toContain('ask the agency');
  });
});

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

  it('a rotation that has just ended is in the copy, and a day later no more', async () => {
    await addTools('Zap');
    await replaceToken();
    const { id: rotation } = await openRotation();
    await closeRotation(rotation);
    await copyNow();
    expect((await latest()).rows).toMatchObject({ rotations: [{ id: rotation, open: 0 }] });
    await write(() =>
      db.outcomes.toCollection().modify((row) => {
        if (row.closed) row.closed.at -= 86_400_001;
      }),
    );
    await copyNow();
    expect((await latest()).rows).toMatchObject({ rotations: [], events: [] });
  });
});
