import { describe, expect, it } from 'vitest';
import type { Grade, Happening } from '../../../utils/core/rotation/event';
import { GRADES } from '../../../utils/core/rotation/event';
import { advance, STATES, startTask, type Task, type TaskState } from '../../../utils/core/rotation/task';
import { id, T0 } from './records';

const task = id(1);
const remark = id(2);
const person = id(3);

const EVENTS = {
  said: { type: 'updated', task, grade: 'said' },
  seen: { type: 'updated', task, grade: 'seen' },
  tested: { type: 'verified', task, grade: 'tested' },
  alive: { type: 'verified', task, grade: 'alive' },
  skipped: { type: 'skipped', task, remark },
  token: { type: 'answered', task, auth: 'token' },
  oauth: { type: 'answered', task, auth: 'oauth' },
  leftDown: { type: 'left-down', task, remark, until: 9000 },
  snoozed: { type: 'snoozed', task, until: 9000 },
  asked: { type: 'asked', task, person },
} as const satisfies Record<string, Happening>;
type Name = keyof typeof EVENTS;

let clock = 0;
function next(before: Task, what: Happening, who: 'me' | 'rekey' = 'me'): Task {
  clock += 1000;
  return advance(before, { what, who, at: clock });
}

function walk(start: Task, ...names: Name[]): Task {
  return names.reduce((reached, name) => next(reached, EVENTS[name]), start);
}

const token = () => startTask(task, id(9), 'token', T0, T0.to);
const unknown = () => startTask(task, id(9), 'unknown', T0, T0.to);
const oauth = () => startTask(task, id(9), 'oauth', T0, T0.to);

/** Each state as it is reached with the weakest evidence. */
const REACHED: Record<TaskState, () => Task> = {
  broken: token,
  unsure: unknown,
  updated: () => walk(token(), 'said'),
  verified: () => walk(token(), 'tested'),
  skipped: () => walk(token(), 'skipped'),
  unaffected: oauth,
};

/** State after each event, `-` where nothing happens; written from the table over `advance`. */
const TABLE: Record<TaskState, Record<Name, TaskState | '-'>> = {
  broken: {
    ...{ said: 'updated', seen: 'updated', tested: 'verified', alive: 'verified', skipped: 'skipped' },
    ...{ token: '-', oauth: 'unaffected', leftDown: 'broken', snoozed: 'broken', asked: 'broken' },
  },
  unsure: {
    ...{ said: '-', seen: 'updated', tested: '-', alive: '-', skipped: 'skipped' },
    ...{ token: 'broken', oauth: 'unaffected', leftDown: '-', snoozed: 'unsure', asked: 'unsure' },
  },
  updated: {
    ...{ said: '-', seen: 'updated', tested: 'verified', alive: 'verified', skipped: '-' },
    ...{ token: '-', oauth: '-', leftDown: '-', snoozed: '-', asked: '-' },
  },
  verified: {
    ...{ said: '-', seen: '-', tested: '-', alive: 'verified', skipped: '-' },
    ...{ token: '-', oauth: '-', leftDown: '-', snoozed: '-', asked: '-' },
  },
  skipped: {
    ...{ said: '-', seen: '-', tested: '-', alive: '-', skipped: '-' },
    ...{ token: '-', oauth: '-', leftDown: '-', snoozed: '-', asked: '-' },
  },
  unaffected: {
    ...{ said: '-', seen: '-', tested: '-', alive: '-', skipped: '-' },
    ...{ token: 'broken', oauth: '-', leftDown: '-', snoozed: '-', asked: '-' },
  },
};

describe('every state and every event', () => {
  const cells = STATES.flatMap((state) => (Object.keys(EVENTS) as Name[]).map((name) => [state, name] as const));

  it.each(cells)('%s, %s', (state, name) => {
    const before = REACHED[state]();
    const reached = next(before, EVENTS[name]);
    const expected = TABLE[state][name];
    if (expected === '-') {
      expect(reached).toBe(before);
      return;
    }
    expect(reached).not.toBe(before);
    expect(reached.state).toBe(expected);
    expect(reached.past).toHaveLength(before.past.length + 1);
    const undone = next(reached, { type: 'undone', task });
    expect(undone).toEqual(before);
  });

  it.each(STATES)('%s, undone with nothing to undo', (state) => {
    const before = { ...REACHED[state](), past: [] };
    expect(next(before, { type: 'undone', task })).toBe(before);
  });

  it.each(STATES)('%s, a happening that is not about a task', (state) => {
    const before = REACHED[state]();
    expect(next(before, { type: 'reopened' })).toBe(before);
    expect(next(before, { type: 'closed', how: 'by-user' })).toBe(before);
  });
});

it.each([
  ['token', 'broken'],
  ['unknown', 'unsure'],
  ['oauth', 'unaffected'],
] as const)('a tool with auth %s starts as %s, unanswered and without evidence', (auth, state) => {
  const expected = { id: task, tool: id(9), since: T0, state, evidence: null, answered: false, past: [] };
  expect(startTask(task, id(9), auth, T0, T0.to)).toMatchObject(expected);
});

describe('evidence', () => {
  const grades = (name: Grade): Name => name;

  it.each(GRADES.flatMap((first) => GRADES.map((second) => [first, second] as const)))(
    '%s, then %s: only gets stronger, and never on a claim of the same grade',
    (first, second) => {
      const before = walk(token(), grades(first));
      const reached = next(before, EVENTS[second], 'rekey');
      const better = GRADES.indexOf(second) > GRADES.indexOf(first);
      if (better) expect(reached.evidence).toEqual({ grade: second, who: 'rekey', at: clock });
      else expect(reached).toBe(before);
    },
  );

  it('keeps the times of the first update and of the first test', () => {
    const updated = walk(token(), 'said');
    const verified = walk(updated, 'seen', 'tested', 'alive');
    expect(verified.updatedAt).toBe(updated.updatedAt);
    expect(verified.evidence?.grade).toBe('alive');
    expect(verified.verifiedAt).toBeLessThan(verified.evidence?.at ?? 0);
  });

  const later = (name: Name) => advance(token(), { what: EVENTS[name], who: 'me', at: T0.to + 600_000 });
  it.each<[string, Task, number, number[]]>([
    ['a tool that nobody touched', token(), T0.to + 5, [T0.to + 5, T0.to + 5]],
    ['a tool that was said to be updated later', later('said'), T0.to + 5, [T0.to + 5, T0.to + 5]],
    ['a tool that was tested later', later('tested'), T0.to + 5, [T0.to + 5, T0.to + 5]],
    ['a clock that is ahead', token(), Number.MAX_SAFE_INTEGER, [T0.to + 900_000, T0.to + 900_000]],
    ['a clock that is behind', token(), T0.to - 5, [T0.to, T0.to]],
  ])('takes the time at which a tool wrote, not that at which it was seen: %s', (_name, start, wroteAt, times) => {
    const what = { type: 'verified', task, grade: 'alive', wroteAt } as const;
    const { updatedAt, verifiedAt } = advance(start, { what, who: 'rekey', at: T0.to + 900_000 });
    expect([updatedAt, verifiedAt]).toEqual(times);
  });

  it('takes a test without an update as both', () => {
    const { updatedAt, verifiedAt } = walk(token(), 'tested');
    expect([updatedAt, verifiedAt]).toEqual([clock, clock]);
  });
});

describe('what a task carries along', () => {
  it('keeps the reason of a skip, and until when it is left down', () => {
    expect(walk(token(), 'skipped').skipped).toEqual({ remark, at: clock });
    expect(walk(token(), 'leftDown').leftDown).toEqual({ remark, until: 9000 });
  });

  it('stays asked once updated, and is not left down any more', () => {
    const updated = walk(token(), 'asked', 'leftDown', 'said');
    expect(updated.asked?.person).toBe(person);
    expect(walk(updated, 'tested').asked).toEqual(updated.asked);
    expect(updated.leftDown).toBeNull();
  });

  it('knows an answer from what the inventory said', () => {
    expect(walk(token(), 'oauth').answered).toBe(true);
    expect(walk(unknown(), 'token').answered).toBe(true);
  });
});
