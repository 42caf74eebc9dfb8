import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { readSnapshot } from '../../../utils/browser/service/snapshot';
import {
  answer,
  itWorks,
  leaveDown,
  markUpdated,
  recordAsked,
  skip,
  type TaskRef,
  undo,
} from '../../../utils/browser/service/tasks';
import { addTool } from '../../../utils/browser/service/tools';
import { db } from '../../../utils/browser/store/database';
import { rotationOf } from '../../../utils/browser/store/log';
import { DAY } from '../../../utils/core/time';
import { id, TOKEN } from '../core/records';
import { START, withBrowser } from './browser';
import { draft, onlyTask, replaceToken } from './stories';

withBrowser();

/** A rotation with one tool. */
async function begin(auth: 'token' | 'oauth' | 'unknown', owner: string | null = null): Promise<TaskRef> {
  await addTool(draft('Zap', { auth, owner }), null);
  await replaceToken();
  return (await onlyTask()).ref;
}
const task = async () => (await onlyTask()).task;
const auth = async () => (await onlyTask()).tool?.auth;

describe('a broken task', () => {
  let ref: TaskRef;
  beforeEach(async () => {
    ref = await begin('token', 'Ops team');
  });

  it('is marked as updated, then tested, and goes back step by step', async () => {
    await markUpdated(ref);
    expect(await task()).toMatchObject({ state: 'updated', updatedAt: START, evidence: { grade: 'said', who: 'me' } });
    await itWorks(ref);
    expect(await task()).toMatchObject({ state: 'verified', verifiedAt: START, evidence: { grade: 'tested' } });
    await undo(ref);
    expect(await task()).toMatchObject({ state: 'updated', verifiedAt: null });
    await undo(ref);
    expect(await task()).toMatchObject({ state: 'broken', evidence: null });
    expect(await auth()).toBe('token');
  });

  it('is left out for a reason, from which secrets are cut', async () => {
    await skip(ref, ` not in use, was ${TOKEN} `);
    const { state, skipped } = await task();
    expect(state).toBe('skipped');
    expect((await readSnapshot()).remarks.get(skipped?.remark ?? '')).toBe('not in use, was');
    expect(JSON.stringify(await db.remarks.toArray())).not.toContain(TOKEN);
  });

  it('is left down until a date and still counts as broken', async () => {
    await leaveDown(ref, 'waits for the agency', START + DAY);
    const { state, leftDown } = await task();
    expect(state).toBe('broken');
    expect(leftDown?.until).toBe(START + DAY);
    expect((await readSnapshot()).remarks.get(leftDown?.remark ?? '')).toBe('waits for the agency');
  });

  it('is asked about', async () => {
    await recordAsked(ref);
    const [person] = await db.people.toArray();
    expect(await task()).toMatchObject({ state: 'broken', asked: { person: person?.id, at: START } });
    expect(person?.name).toBe('Ops team');
  });

  it('turns out to use OAuth; undo gives the inventory its word back', async () => {
    await answer(ref, 'oauth');
    expect((await task()).state).toBe('unaffected');
    expect(await auth()).toBe('oauth');
    await undo(ref);
    expect((await task()).state).toBe('broken');
    expect(await auth()).toBe('token');
  });
});

describe('an unsure task', () => {
  it.each([
    ['token', 'broken'],
    ['oauth', 'unaffected'],
  ] as const)('is answered with %s, and the inventory learns it; undo takes both back', async (word, state) => {
    const ref = await begin('unknown');
    expect((await task()).state).toBe('unsure');
    await answer(ref, word);
    expect((await task()).state).toBe(state);
    expect(await auth()).toBe(word);
    await undo(ref);
    expect((await task()).state).toBe('unsure');
    expect(await auth()).toBe('unknown');
  });

  it('keeps what the inventory knows when a skip is taken back', async () => {
    const ref = await begin('unknown');
    await skip(ref, 'not ours');
    await undo(ref);
    expect(await task()).toMatchObject({ state: 'unsure', skipped: null });
    expect(await auth()).toBe('unknown');
  });

  it('goes back past the answer only by the undo that reaches it', async () => {
    const ref = await begin('unknown');
    await answer(ref, 'token');
    await markUpdated(ref);
    await undo(ref);
    expect(await auth()).toBe('token');
    await undo(ref);
    expect(await auth()).toBe('unknown');
  });
});

describe('what makes no sense', () => {
  const events = () => db.events.count();

  it('in the state of the task changes nothing and leaves no remark', async () => {
    const ref = await begin('unknown');
    const before = await events();
    await markUpdated(ref);
    await leaveDown(ref, 'why', START);
    await undo(ref);
    await recordAsked(ref);
    await answer(ref, 'token');
    await itWorks(ref);
    expect(await events()).toBe(before + 2);
    await itWorks(ref);
    await skip(ref, 'too late');
    await answer(ref, 'oauth');
    expect(await events()).toBe(before + 2);
    expect(await db.remarks.count()).toBe(0);
    expect(await auth()).toBe('token');
  });

  it('for a rotation that ended, a task or a rotation that is unknown', async () => {
    const ref = await begin('token');
    await closeRotation(ref.rotation);
    const before = await events();
    await markUpdated(ref);
    await markUpdated({ ...ref, task: id(99) });
    await skip({ rotation: id(98), task: ref.task }, 'why');
    expect(await events()).toBe(before);
    expect(await db.remarks.count()).toBe(0);
    expect((await rotationOf(ref.rotation))?.tasks[0]?.state).toBe('broken');
  });

  it('twice at once happens once', async () => {
    const ref = await begin('token');
    const before = await events();
    await Promise.all([markUpdated(ref), markUpdated(ref), markUpdated(ref)]);
    expect(await events()).toBe(before + 1);
  });
});
