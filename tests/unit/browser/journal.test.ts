import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
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
import { openRotations } from '../../../utils/browser/store/log';
import { recoveryIn, revisionIn } from '../../../utils/browser/store/meta';
import { write } from '../../../utils/browser/store/write';
import { id } from '../core/records';
import { START, withBrowser } from './browser';
import { addTools, draft, NEW, OLD, replaceToken, show } from './stories';

withBrowser();
afterEach(() => vi.restoreAllMocks());

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
  async () => write(() => db.tools.delete(id(99))),
  async () => write(async () => db.transaction('rw', db.people, () => db.people.put({ id: id(98), name: 'Cleo' }))),
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

  it('brings the commit to its end that was cut off before it, in the next copy and without a word', async () => {
    await addTools('First');
    await copyNow();
    await addTools('Second');
    const [tool] = (await db.tools.toArray()).filter(({ name }) => name === 'Second');
    await db.tools.delete(tool?.id ?? '');
    await db.meta.put({ key: 'revision', value: 1 });
    await copyNow();
    expect(await db.tools.get(tool?.id ?? '')).toEqual(tool);
    expect([await recoveryIn(db), await revisionIn(db)]).toEqual([null, 3]);
  });

  it('takes no entry for one of a later commit that has its number', async () => {
    await addTools('First');
    await copyNow();
    await addTools('Second');
    await db.tools.filter(({ name }) => name === 'Second').delete();
    await db.meta.put({ key: 'revision', value: 1 });
    await write(async () => {
      const tool = await db.tools.toCollection().first();
      if (tool) await db.tools.bulkAdd(Array.from({ length: 2001 }, (_, n) => ({ ...tool, id: id(n + 100) })));
    });
    expect((await latest()).no).toBe(1);
  });

  it('is cut off behind the older copy, and holds none of an erasure', async () => {
    await addTools('First');
    await copyNow();
    expect(await journal()).toHaveLength(0);
    await show(OLD);
    await copyNow();
    await show(NEW, { before: { fingerprint: OLD, lastAt: START } });
    expect(await journal()).toHaveLength(2);
    await erase({ kind: 'account', id: (await db.accounts.toCollection().first())?.id ?? '' });
    expect(await journal()).toEqual([]);
  });

  it('stays for the older copy, also after a commit of rows that are in no copy', async () => {
    await addTools('First');
    await copyNow();
    await write(() => db.imports.add({ id: id(7), at: START, tools: [] }));
    await copyNow();
    expect(await journal()).toEqual(['journal:2']);
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
