import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { itWorks, markUpdated, skip } from '../../../utils/browser/service/tasks';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { journalKeys } from '../../../utils/browser/store/journal';
import { forgetCheckpoints, latestCheckpoint } from '../../../utils/browser/store/keep';
import { eventsOf } from '../../../utils/browser/store/log';
import { recoveryIn } from '../../../utils/browser/store/meta';
import { tidy } from '../../../utils/browser/store/tidy';
import { write } from '../../../utils/browser/store/write';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { DAY } from '../../../utils/core/time';
import { id } from '../core/records';
import { pass, START, withBrowser } from './browser';
import { addTools, NEW, OLD, openRotation, replaceToken, statesOf } from './stories';

withBrowser();

/** An open rotation of two tools, one of which was updated and works, and its copy. */
async function midway(): Promise<void> {
  const tools = await addTools('Zap', 'Sync');
  await replaceToken();
  const { id: rotation, tasks } = await openRotation();
  const [first = '', second = ''] = tools.map((of) => tasks.find(({ tool }) => tool === of)?.id);
  await markUpdated({ rotation, task: first });
  await itWorks({ rotation, task: first });
  await skip({ rotation, task: second }, 'Retired');
  await copyNow();
}

/** Ends the open rotation, and lets more than a day go by. */
async function endedLongAgo(): Promise<void> {
  await closeRotation((await openRotation()).id);
  pass(DAY + 1);
}

/** The database is gone, and opens again as a new one. */
async function lose(): Promise<void> {
  db.close();
  await db.delete();
  await db.open();
}

const everything = async () =>
  Promise.all(
    ['accounts', 'sightings', 'tools', 'people', 'rotations', 'events', 'remarks'].map((name) =>
      db.table(name).toArray(),
    ),
  );

const states = async () => Object.values(await statesOf(await openRotation())).sort();

const stored = async () => (await fakeBrowser.storage.local.get(null)) as Record<string, never>;

describe('a database that comes back empty', () => {
  it('has all of the inventory and the open rotation again, once, however often it is opened', async () => {
    await midway();
    const before = await everything();
    await lose();
    expect(await everything()).toEqual(before);
    expect(await states()).toEqual(['skipped', 'verified']);
    db.close();
    await db.open();
    await tidy();
    expect(await everything()).toEqual(before);
    expect(await recoveryIn(db)).toEqual({
      at: START,
      asOf: START,
      whole: true,
      brought: { tools: 2, accounts: 1, rotations: 1, others: 3 },
      missing: { rotations: 0, looks: 0, others: 0, changes: 0 },
    });
  });

  it('goes on from there: the chain holds, and the old token is still old news', async () => {
    await midway();
    await lose();
    const { id: rotation, tasks } = await openRotation();
    await itWorks({ rotation, task: tasks[0]?.id ?? '' });
    expect(firstBreak(await eventsOf(rotation))).toBeNull();
    await replaceToken(OLD, NEW);
    expect(await db.rotations.count()).toBe(1);
    expect(await db.accounts.count()).toBe(1);
  });

  it('says how many changes came after its copy, and which ended rotations are in none', async () => {
    await midway();
    await endedLongAgo();
    await copyNow();
    await addTools('Late');
    await fakeBrowser.storage.local.remove(journalKeys(await stored()));
    await lose();
    expect(await db.tools.count()).toBe(2);
    expect(await recoveryIn(db)).toMatchObject({ missing: { rotations: 1, changes: 1 } });
  });

  it('comes back from the generation before and the journal, when the last one is damaged', async () => {
    await midway();
    await addTools('Third');
    await copyNow();
    const all = await stored();
    const slot = Object.keys(all).find(
      (key) => key.startsWith('checkpoint:') && JSON.stringify(all[key]).includes('Third'),
    );
    await fakeBrowser.storage.local.set({ [slot ?? '']: { version: 1, text: '{"no":9}', sum: 'f'.repeat(64) } });
    await lose();
    expect(await db.tools.count()).toBe(3);
    expect(await recoveryIn(db)).toMatchObject({ whole: true, missing: { changes: 0 } });
  });

  it('says so when no copy can be read, and keeps what there is of it for export', async () => {
    await midway();
    await fakeBrowser.storage.local.set({ 'checkpoint:a': 'torn', 'checkpoint:b': { version: 2 } });
    await lose();
    expect(await recoveryIn(db)).toMatchObject({ asOf: null, whole: true });
    expect((await db.setAside.toArray()).map(({ row }) => row)).toEqual(['torn', { version: 2 }]);
    await addTools('Anew');
    expect(await db.tools.count()).toBe(1);
  });

  it('stays empty where all was meant to go', async () => {
    await midway();
    await forgetCheckpoints();
    await fakeBrowser.storage.local.remove('revision');
    await lose();
    expect(await db.tools.count()).toBe(0);
    expect(await recoveryIn(db)).toBeNull();
  });
});

describe('a database with holes', () => {
  it('gets back a store that lost its rows', async () => {
    await midway();
    const before = await everything();
    await db.events.clear();
    await db.tools.clear();
    await tidy();
    expect(await everything()).toEqual(before);
    expect(await recoveryIn(db)).toMatchObject({ whole: false, brought: { tools: 2, accounts: 0, rotations: 1 } });
  });

  it('gets back a row that was damaged, which lies aside as it was found', async () => {
    await midway();
    const before = await everything();
    const [tool] = await db.tools.toArray();
    await db.table('tools').put({ ...tool, name: 7 });
    await tidy();
    expect(await everything()).toEqual(before);
    expect((await db.setAside.toArray()).map(({ row }) => row)).toEqual([{ ...tool, name: 7 }]);
  });

  it('gets back what it had fallen behind by, as after a power cut', async () => {
    await midway();
    const [last] = await db.events.reverse().toArray();
    await db.events.delete([last?.rotation ?? '', last?.installation ?? '', last?.no ?? 0]);
    await db.meta.put({ key: 'revision', value: 2 });
    await tidy();
    expect(await states()).toEqual(['skipped', 'verified']);
  });

  it('takes the newer form of a row from the copy where it had fallen behind', async () => {
    await midway();
    const [account] = await db.accounts.toArray();
    await db.accounts.update(account?.id ?? '', { token: { fingerprint: OLD, since: 1, seenAt: 1 } });
    await db.meta.put({ key: 'revision', value: 2 });
    await tidy();
    expect(await db.accounts.toArray()).toEqual([account]);
    expect(await recoveryIn(db)).toMatchObject({ brought: { tools: 0, accounts: 1 } });
  });

  it('gets back a store that lost its rows right after a commit that is in no journal, and says so', async () => {
    await midway();
    await addTools('Third');
    await fakeBrowser.storage.local.remove(journalKeys(await stored()));
    await db.events.clear();
    await tidy();
    expect(await states()).toEqual(expect.arrayContaining(['skipped', 'verified']));
    expect(await recoveryIn(db)).toMatchObject({ whole: false, missing: { changes: 1, rotations: 0 } });
    await tidy();
    expect(await recoveryIn(db)).toMatchObject({ missing: { changes: 1 } });
  });

  it('does not get back what was taken out of it since', async () => {
    await midway();
    await write(() => db.remarks.clear());
    await tidy();
    expect(await db.remarks.count()).toBe(0);
    expect(await recoveryIn(db)).toBeNull();
    await copyNow();
    expect(JSON.stringify(await stored())).not.toContain('Retired');
  });
});

describe('what a version could not read and the next one can', () => {
  it('takes its place again, and no number was given twice meanwhile', async () => {
    await midway();
    const { id: rotation, tasks } = await openRotation();
    const last = (await eventsOf(rotation)).at(-1);
    const unreadable = { ...last, what: { type: 'of-a-later-version', task: tasks[1]?.id } };
    await forgetCheckpoints();
    await db.table('events').put(unreadable);
    await tidy();
    await skip({ rotation, task: tasks[1]?.id ?? '' }, 'Retired again');
    const [aside] = await db.setAside.toArray();
    expect(aside?.row).toEqual(unreadable);
    await db.setAside.update(aside?.no ?? 0, { row: last });
    await tidy();
    expect(await db.setAside.count()).toBe(0);
    const events = await eventsOf(rotation);
    expect(firstBreak(events)).toBeNull();
    expect(events.map(({ no }) => no)).toEqual(events.map((_, index) => index + 1));
  });
});

describe('the copy', () => {
  it('is made once per commit, by turns in two places, and holds nothing of what has ended', async () => {
    await midway();
    const first = await latestCheckpoint(db);
    pass(1000);
    await copyNow();
    expect(await latestCheckpoint(db)).toEqual(first);
    await addTools('Third');
    await copyNow();
    expect(Object.keys(await stored()).filter((key) => key.startsWith('checkpoint:'))).toHaveLength(2);
    await endedLongAgo();
    await copyNow();
    const { rows, counts } = (await latestCheckpoint(db)) ?? {};
    expect(rows).toMatchObject({ rotations: [], events: [], remarks: [] });
    expect(counts).toMatchObject({ rotations: 1, tools: 3 });
  });

  it('waits until what can’t be read was seen to', async () => {
    await midway();
    await db.table('people').put({ id: id(9), name: 7 });
    await addTools('Third');
    await copyNow();
    expect(await db.setAside.count()).toBe(1);
    expect((await latestCheckpoint(db))?.rows.tools).toHaveLength(3);
  });
});
