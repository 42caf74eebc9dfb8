import { describe, expect, it } from 'vitest';
import { dueTimes, readTimeSettings, TIME_SETTINGS } from '../../../utils/core/reminding/settings';
import { DUE_TIMES, type DueTimes, dueOf, latenessOf } from '../../../utils/core/rotation/due';
import type { Happening } from '../../../utils/core/rotation/event';
import { fold } from '../../../utils/core/rotation/fold';
import { DAY, HOUR, type Interval, MINUTE } from '../../../utils/core/time';
import { ACCOUNT, chain, id, T0 } from './records';

type At = Happening & { at: number };

const task = id(1);
const OPEN = 50 * DAY;
const added = { type: 'task-added', task, tool: id(9), auth: 'token', since: null } as const;
const opened = (part: { t0?: Interval; reason?: 'leaked' } = {}): At => ({
  ...{ type: 'opened', account: ACCOUNT, t0: T0, how: 'seen', reason: null, supersedes: null, at: OPEN },
  ...part,
});

/** When the one task is due after these happenings, in minutes after the opening: late from, very late from. */
function due(
  later: At[] = [],
  { critical = false, times = DUE_TIMES, from = opened() }: { critical?: boolean; times?: DueTimes; from?: At } = {},
): [number, number] | null {
  const rotation = fold(chain([from, { ...added, at: OPEN }, ...later]));
  const found = rotation?.tasks[0];
  if (!rotation || !found) throw new Error('no task');
  const when = dueOf(found, rotation, critical, times);
  return when && [(when.at - OPEN) / MINUTE, (when.veryLateAt - OPEN) / MINUTE];
}

const leak = { type: 'reason-given', reason: 'leaked' } as const;
const minute = (minutes: number) => OPEN + minutes * MINUTE;

describe('due', () => {
  it('counts from the opening: critical 1 hour, others 24; as long again makes it very late', () => {
    expect(due([], { critical: true })).toEqual([60, 120]);
    expect(due()).toEqual([24 * 60, 48 * 60]);
  });

  it('counts from the opening where T0 is an interval long before', () => {
    const from = opened({ t0: { from: OPEN - 3 * DAY, to: OPEN - HOUR } });
    expect(due([], { critical: true, from })).toEqual([60, 120]);
  });

  it('is raised by a leak: 30 minutes and 4 hours, also when that is said later, and no more when it is unsaid', () => {
    const from = opened({ reason: 'leaked' });
    expect(due([], { critical: true, from })).toEqual([30, 60]);
    expect(due([], { from })).toEqual([4 * 60, 8 * 60]);
    expect(due([{ ...leak, at: minute(600) }])).toEqual([4 * 60, 8 * 60]);
    expect(
      due([
        { ...leak, at: minute(600) },
        { type: 'reason-given', reason: 'left', at: minute(601) },
      ]),
    ).toEqual([24 * 60, 48 * 60]);
  });

  it('is never put off by a leak, however it was set', () => {
    const times = { ...DUE_TIMES, others: 2 * HOUR };
    expect(due([], { times })).toEqual([120, 240]);
    expect(due([{ ...leak, at: minute(1) }], { times })).toEqual([120, 240]);
  });

  it('counts from when a tool came onto the list, and no earlier than the opening on a clock that was set back', () => {
    const from = opened();
    const late = (at: number) => {
      const rotation = fold(chain([from, { ...added, at }]));
      return rotation?.tasks[0] && dueOf(rotation.tasks[0], rotation, true, DUE_TIMES)?.at;
    };
    expect(late(minute(90))).toBe(minute(150));
    expect(late(minute(-60))).toBe(minute(60));
  });

  it('counts from the answer where a tool turned out later to use the token, and from the opening where nobody knew', () => {
    const oauth = { ...added, auth: 'oauth', at: OPEN } as const;
    const unknown = { ...added, auth: 'unknown', at: OPEN } as const;
    const answer = { type: 'answered', task, auth: 'token', at: minute(90) } as const;
    const of = (first: At) => {
      const rotation = fold(chain([opened(), first, answer]));
      return rotation?.tasks[0] && dueOf(rotation.tasks[0], rotation, true, DUE_TIMES)?.at;
    };
    expect(of(oauth)).toBe(minute(150));
    expect(of(unknown)).toBe(minute(60));
  });

  it('counts from when an ended rotation was opened again', () => {
    const closed = { type: 'closed', how: 'false-alarm', at: minute(10) } as const;
    expect(due([closed, { type: 'reopened', at: minute(300) }], { critical: true })).toEqual([360, 420]);
  });

  it('is nothing for what has the new token, and as before once that is taken back', () => {
    const updated = { type: 'updated', task, grade: 'said', at: minute(10) } as const;
    expect(due([updated], { critical: true })).toBeNull();
    expect(due([updated, { type: 'undone', task, at: minute(20) }], { critical: true })).toEqual([60, 120]);
    expect(due([{ type: 'skipped', task, remark: id(3), at: minute(10) }])).toBeNull();
  });
});

describe('put off', () => {
  const snooze = (minutes: number, until: number | null) =>
    ({ type: 'snoozed', task, at: minute(minutes), until: until && minute(until) }) as const;

  it('is not late before the time of the snooze, and very late as long after it as ever', () => {
    expect(due([snooze(50, 200)], { critical: true })).toEqual([200, 260]);
    expect(due([snooze(10, 30)], { critical: true })).toEqual([60, 120]);
  });

  it('ends when it is taken back, by undo or by itself', () => {
    expect(due([snooze(50, 200), { type: 'undone', task, at: minute(51) }], { critical: true })).toEqual([60, 120]);
    expect(due([snooze(50, 200), snooze(55, null)], { critical: true })).toEqual([60, 120]);
    expect(due([snooze(50, 200), snooze(55, 300)], { critical: true })).toEqual([300, 360]);
  });

  it('is what leaving it down does as well; the later of both counts', () => {
    const down = { type: 'left-down', task, remark: id(3), until: minute(500), at: minute(5) } as const;
    expect(due([down], { critical: true })).toEqual([500, 560]);
    expect(due([down, snooze(10, 90)], { critical: true })).toEqual([500, 560]);
  });
});

it.each([
  [59, 'in-time'],
  [60, 'late'],
  [119, 'late'],
  [120, 'very-late'],
  [-60, 'in-time'],
] as const)('%i minutes after the opening a critical tool is %s', (minutes, lateness) => {
  const when = { at: minute(60), veryLateAt: minute(120), pausedUntil: null, from: OPEN };
  expect(latenessOf(when, minute(minutes))).toBe(lateness);
});

describe('settings', () => {
  it('are the usual ones where nothing, or nothing that can be read, was kept; part by part', () => {
    expect(readTimeSettings(undefined)).toEqual(TIME_SETTINGS);
    expect(readTimeSettings({ due: { ...DUE_TIMES, critical: -1 }, schedule: '90', quiet: 'x', more: 1 })).toEqual({
      ...TIME_SETTINGS,
      schedule: '90',
    });
  });

  it("give way to the organisation's hours, one by one; a leak's stay the user's", () => {
    const set = { due: { ...DUE_TIMES, critical: 5 * MINUTE, leakedOthers: HOUR } };
    expect(dueTimes(set, {})).toEqual(set.due);
    expect(dueTimes(set, { dueHours: { critical: 8 } })).toEqual({ ...set.due, critical: 8 * HOUR });
    expect(dueTimes(set, { dueHours: { critical: 8, others: 2 } })).toEqual({
      ...set.due,
      critical: 8 * HOUR,
      others: 2 * HOUR,
    });
  });
});
