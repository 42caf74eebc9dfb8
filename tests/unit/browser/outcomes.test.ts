import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { watchLastClosed } from '../../../utils/browser/service/last-closed';
import { closeRotation, dismissRotation, giveReason, reopenRotation } from '../../../utils/browser/service/rotations';
import { watchHistory } from '../../../utils/browser/service/snapshot';
import { itWorks, markUpdated, skip } from '../../../utils/browser/service/tasks';
import { db } from '../../../utils/browser/store/database';
import { forgetCheckpoints } from '../../../utils/browser/store/keep';
import { eventsOf } from '../../../utils/browser/store/log';
import { tidy } from '../../../utils/browser/store/tidy';
import { type Outcome, outcomeOf } from '../../../utils/core/rotation/outcome';
import { MINUTE } from '../../../utils/core/time';
import { pass, START, withBrowser } from './browser';
import { addTools, NEW, NEWER, openRotation, replaceToken } from './stories';

withBrowser();

function history(): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const stop = watchHistory((outcomes) => {
      resolve(outcomes);
      queueMicrotask(() => stop());
    }, reject);
  });
}

/** Two tools: one is updated after 10 minutes and tested after 25, the other left out; then it is closed. Out: its id. */
async function onceThrough(): Promise<string> {
  await addTools('Zap', 'Old sync');
  await replaceToken();
  const { id, tasks } = await openRotation();
  const [zap, sync] = tasks.map((task) => ({ rotation: id, task: task.id }));
  if (zap === undefined || sync === undefined) throw new Error('two tasks are expected');
  pass(10 * MINUTE);
  await markUpdated(zap);
  await skip(sync, 'Will be retired');
  pass(15 * MINUTE);
  await itWorks(zap);
  await closeRotation(id);
  return id;
}

const minutes = (count: number) => ({ ms: count * MINUTE, atLeast: false });

describe('what a rotation came to', () => {
  it('is told of an open one from its events, and kept for one that ended', async () => {
    await addTools('Zap');
    await replaceToken();
    const { id } = await openRotation();
    pass(7 * MINUTE);
    expect(await history()).toMatchObject([{ id, closed: null, down: 1, updated: { count: 0 } }]);
    expect(await db.outcomes.count()).toBe(0);
    await closeRotation(id);
    expect(await db.outcomes.get(id)).toEqual(outcomeOf(await eventsOf(id), START));
    expect(await history()).toMatchObject([{ id, closed: { how: 'by-user' }, down: 1, lost: { atLeast: true } }]);
  });

  it('has both figures, what was left out, and who told', async () => {
    const id = await onceThrough();
    const [outcome] = await history();
    expect(outcome).toMatchObject({ id, how: 'seen', who: 'rekey', tools: 2, down: 0, reason: null, allBack: false });
    expect(outcome?.updated.median).toEqual(minutes(10));
    expect(outcome?.verified.median).toEqual(minutes(25));
    expect(outcome?.leftOut).toHaveLength(1);
    expect(outcome?.lost).toEqual(minutes(10));
  });

  it('follows a reason that is given after the end', async () => {
    const id = await onceThrough();
    await giveReason(id, 'leaked');
    expect(await history()).toMatchObject([{ id, reason: 'leaked', closed: { how: 'by-user' } }]);
    expect((await db.outcomes.get(id))?.reason).toBe('leaked');
  });

  it('is open again after a reopening', async () => {
    const id = await onceThrough();
    await reopenRotation(id);
    expect(await db.outcomes.get(id)).toBeUndefined();
    expect(await history()).toMatchObject([{ id, closed: null }]);
  });

  it('is told from the events again where what was kept cannot be read', async () => {
    const id = await onceThrough();
    const kept = await db.outcomes.get(id);
    await db.outcomes.put({ id, tools: 'many' } as never);
    expect(await history()).toEqual([kept]);
  });

  it('follows what was set aside of its events, and what came back', async () => {
    const id = await onceThrough();
    const kept = await db.outcomes.get(id);
    const [event] = (await eventsOf(id)).filter(({ what }) => what.type === 'skipped');
    if (event === undefined) throw new Error('a tool was left out');
    await db.table('events').put({ ...event, what: { ...event.what, newer: true } });
    await forgetCheckpoints();
    await tidy();
    expect(await db.outcomes.get(id)).toMatchObject({ leftOut: [] });
    const [aside] = await db.setAside.toArray();
    await db.setAside.put({ ...aside, row: event } as never);
    await tidy();
    expect(await db.setAside.count()).toBe(0);
    expect(await db.outcomes.get(id)).toEqual(kept);
  });

  it('includes what was superseded and what was a false alarm, newest first', async () => {
    await addTools('Zap');
    await replaceToken();
    pass(5 * MINUTE);
    await replaceToken(NEW, NEWER);
    await dismissRotation((await openRotation()).id);
    const outcomes = await history();
    expect(outcomes.map(({ closed }) => closed?.how)).toEqual(['false-alarm', 'superseded']);
    expect(outcomes[0]?.lost.ms).toBe(0);
    expect(outcomes[0]?.supersedes).toBe(outcomes[1]?.id);
  });
});

describe('the rotation that was closed last', () => {
  const last = () =>
    new Promise<Outcome | null>((resolve, reject) => {
      const stop = watchLastClosed((outcome) => {
        resolve(outcome);
        queueMicrotask(() => stop());
      }, reject);
    });

  it('is the one that the user closed, not one that is open, was a false alarm or was followed by another', async () => {
    expect(await last()).toBeNull();
    const id = await onceThrough();
    expect(await last()).toMatchObject({ id, closed: { how: 'by-user' } });
    await replaceToken(NEW, NEWER);
    expect(await last()).toMatchObject({ id });
    pass(MINUTE);
    await dismissRotation((await openRotation()).id);
    expect(await last()).toMatchObject({ id });
    await reopenRotation(id);
    expect(await last()).toBeNull();
  });
});
