import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, Happening } from '../../../utils/core/rotation/event';
import { fold, isAllBack, isDown, type Rotation } from '../../../utils/core/rotation/fold';
import { closesAt } from '../../../utils/core/rotation/tally';
import type { Task } from '../../../utils/core/rotation/task';
import { ACCOUNT, chain, id, OPENED, T0 } from './records';
import { sequences, taskHappenings } from './sequences';

const RUNS = { numRuns: 300 };

const CONFIRMED = ['updated', 'verified', 'skipped', 'unaffected'];

function prefixes(events: readonly Event[]): { before: Rotation | null; event: Event; after: Rotation | null }[] {
  return events.map((event, index) => ({
    before: fold(events.slice(0, index)),
    event,
    after: fold(events.slice(0, index + 1)),
  }));
}

const find = (rotation: Rotation | null, task: string) => rotation?.tasks.find((one) => one.id === task);

describe('300 random sequences', () => {
  it('never make the fold throw, and change none of their events', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        const copy = structuredClone(events);
        const rotation = fold(events);
        expect(rotation === null).toBe(events.every(({ what }) => what.type !== 'opened'));
        expect(events).toEqual(copy);
      }),
      RUNS,
    );
  });

  it('leave a confirmed task as it is, unless an event names it', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        for (const { before, event, after } of prefixes(events)) {
          const confirmed = before?.tasks.filter(({ state }) => CONFIRMED.includes(state)) ?? [];
          for (const task of confirmed) {
            if (!('task' in event.what) || event.what.task !== task.id) expect(find(after, task.id)).toEqual(task);
          }
        }
      }),
      RUNS,
    );
  });

  it('send a confirmed task back only by undo or by "Uses the token"', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        for (const { before, event, after } of prefixes(events)) {
          for (const task of before?.tasks ?? []) {
            const next = find(after, task.id);
            if (isDown(task.state) || next === undefined || !isDown(next.state)) continue;
            expect(['undone', 'answered']).toContain(event.what.type);
            if (event.what.type === 'answered') expect(task.state).toBe('unaffected');
          }
        }
      }),
      RUNS,
    );
  });

  it('are undone step by step to exactly the status before', () => {
    fc.assert(
      fc.property(sequences, taskHappenings, (events, what) => {
        fc.pre('task' in what && what.type !== 'undone' && what.type !== 'task-removed' && what.type !== 'task-added');
        const before = find(fold(events), what.task);
        const [next, undone] = chain([what, { type: 'undone', task: what.task }], events.at(-1)?.at) as [Event, Event];
        const after = find(fold([...events, next]), what.task);
        fc.pre(before !== undefined && after !== undefined && after.past.length > before.past.length);
        expect(find(fold([...events, next, undone]), what.task)).toEqual(before);
      }),
      RUNS,
    );
  });

  it('are never handled with a task that waits, and never close when empty', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        const rotation = fold(events);
        fc.pre(rotation !== null);
        const waits = rotation.tasks.some(({ state }) => isDown(state));
        if (waits || rotation.tasks.length === 0) {
          expect(rotation.handledAt).toBeNull();
          expect(closesAt(rotation)).toBeNull();
          expect(isAllBack(rotation)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('are handled since nothing waits any more, or since they were opened again', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        let since: number | null = null;
        for (const { event, after } of prefixes(events)) {
          const isHandled =
            after !== null && after.tasks.length > 0 && !after.tasks.some(({ state }: Task) => isDown(state));
          const isAnew: boolean = since === null || event.what.type === 'reopened';
          since = isHandled ? (isAnew ? event.at : since) : null;
          expect(after?.handledAt ?? null).toBe(since);
        }
      }),
      RUNS,
    );
  });
});

describe('a rotation told by its events', () => {
  const task = id(1);
  const added: Happening = { type: 'task-added', task, tool: id(2), auth: 'token', since: null };
  const told = (...happenings: Happening[]) => fold(chain([OPENED, ...happenings]));

  it('says nothing without its opening, and listens to the first one only', () => {
    expect(fold([])).toBeNull();
    expect(fold(chain([added, { type: 'closed', how: 'by-user' }]))).toBeNull();
    expect(told({ ...OPENED, account: id(99) } as Happening)?.account).toBe(ACCOUNT);
  });

  it('dates a task from T0, or from before when it was down already', () => {
    expect(told(added)?.tasks[0]?.since).toEqual(T0);
    const since = { from: 1, to: 2 };
    expect(told({ ...added, since } as Happening)?.tasks[0]?.since).toEqual(since);
  });

  it('takes a task once and lets it be removed', () => {
    expect(told(added, { type: 'updated', task, grade: 'said' }, added)?.tasks[0]?.state).toBe('updated');
    expect(told(added, { type: 'task-removed', task })?.tasks).toEqual([]);
  });

  it('keeps the first closing, and opens again', () => {
    const closed = told({ type: 'closed', how: 'by-user' }, { type: 'closed', how: 'by-time' });
    expect(closed?.closed?.how).toBe('by-user');
    expect(told({ type: 'closed', how: 'by-user' }, { type: 'reopened' })?.closed).toBeNull();
  });

  it('takes a reason given later', () => {
    expect(told({ type: 'reason-given', reason: 'leaked' })?.reason).toBe('leaked');
  });

  it('is all back only with every task shown to work or never broken', () => {
    const oauth: Happening = { type: 'task-added', task: id(3), tool: id(4), auth: 'oauth', since: null };
    const back = (...happenings: Happening[]) => isAllBack(told(added, oauth, ...happenings) as Rotation);
    expect(back({ type: 'verified', task, grade: 'tested' })).toBe(true);
    expect(back({ type: 'updated', task, grade: 'seen' })).toBe(false);
    expect(back({ type: 'skipped', task, remark: id(5) })).toBe(false);
  });
});
