import { describe, expect, it } from 'vitest';
import type { Tool } from '../../../utils/core/inventory/tool';
import type { Happening } from '../../../utils/core/rotation/event';
import { fold, type Rotation } from '../../../utils/core/rotation/fold';
import { openRotation } from '../../../utils/core/rotation/open';
import { moment } from '../../../utils/core/time';
import { tool } from '../../component/fixtures';
import { ACCOUNT, chain, id, ROTATION } from './records';

const FIRST = moment(1_000_000);
const SECOND = moment(5_000_000);

const tools = [
  tool('told updated'),
  tool('shown to work'),
  tool('still broken'),
  tool('left out'),
  tool('left down'),
  tool('asked about', { auth: 'unknown' }),
  tool('by OAuth', { auth: 'oauth' }),
] satisfies Tool[];

function opening(t0: typeof FIRST, open: Rotation | null, inventory: Tool[] = tools): Happening[] {
  let no = t0.to;
  const newId = () => {
    no += 1;
    return id(no);
  };
  return openRotation({ account: ACCOUNT, t0, how: 'seen', reason: null, tools: inventory, open, newId });
}

function opened(...happenings: Happening[]): Rotation {
  const rotation = fold(chain(happenings));
  if (rotation === null) throw new Error('nothing was opened');
  return rotation;
}

function taskOf(rotation: Rotation, name: string) {
  const found = rotation.tasks.find((task) => task.tool === tools.find((one) => one.name === name)?.id);
  if (found === undefined) throw new Error(`no task for ${name}`);
  return found;
}

/** The first rotation, some way on. */
function first(): Rotation {
  const begun = opening(FIRST, null);
  const of = (name: string) => taskOf(opened(...begun), name).id;
  return opened(
    ...begun,
    { type: 'updated', task: of('told updated'), grade: 'said' },
    { type: 'verified', task: of('shown to work'), grade: 'tested' },
    { type: 'skipped', task: of('left out'), remark: id(51) },
    { type: 'left-down', task: of('left down'), remark: id(52), until: 9_000_000 },
    { type: 'reason-given', reason: 'leaked' },
  );
}

it('opens with one task per tool, in the order of the inventory', () => {
  const rotation = opened(...opening(FIRST, null));
  expect(rotation).toMatchObject({ id: ROTATION, account: ACCOUNT, t0: FIRST, supersedes: null, reason: null });
  expect(rotation.tasks.map((task) => task.tool)).toEqual(tools.map((one) => one.id));
  expect(new Set(rotation.tasks.map((task) => task.id)).size).toBe(tools.length);
  expect(rotation.tasks.every(({ since }) => since.to === FIRST.to)).toBe(true);
});

it('opens with no tool at all', () => {
  expect(opened(...opening(FIRST, null, [])).tasks).toEqual([]);
});

describe('a second regeneration', () => {
  const second = () => opened(...opening(SECOND, first()));

  it.each(['told updated', 'shown to work'])('needs the new token again: %s', (name) => {
    expect(taskOf(second(), name)).toMatchObject({ state: 'broken', since: SECOND, evidence: null, updatedAt: null });
  });

  it.each([
    ['still broken', 'broken'],
    ['asked about', 'unsure'],
  ])('keeps since when it was down: %s', (name, state) => {
    expect(taskOf(second(), name)).toMatchObject({ state, since: FIRST });
  });

  it('keeps what was left out and what was left down, with their reasons', () => {
    expect(taskOf(second(), 'left out')).toMatchObject({ state: 'skipped', skipped: { remark: id(51) } });
    const leftDown = { remark: id(52), until: 9_000_000 };
    expect(taskOf(second(), 'left down')).toMatchObject({ state: 'broken', since: FIRST, leftDown });
  });

  it('leaves OAuth alone', () => {
    expect(taskOf(second(), 'by OAuth')).toMatchObject({ state: 'unaffected', answered: false });
  });

  it('names the one that it supersedes, and takes over its reason unless it has its own', () => {
    expect(second()).toMatchObject({ supersedes: ROTATION, reason: 'leaked' });
    const [own] = openRotation({
      ...{ account: ACCOUNT, t0: SECOND, how: 'told', reason: 'scheduled' },
      ...{ tools: [], open: first(), newId: () => id(1) },
    });
    expect(own).toMatchObject({ type: 'opened', how: 'told', reason: 'scheduled' });
  });

  it('takes tools added since, and leaves out tools removed since', () => {
    const added = tool('new on the list');
    const rotation = opened(...opening(SECOND, first(), [added]));
    expect(rotation.tasks).toHaveLength(1);
    expect(rotation.tasks[0]).toMatchObject({ tool: added.id, state: 'broken', since: SECOND });
  });
});
