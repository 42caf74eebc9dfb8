import { describe, expect, it } from 'vitest';
import { accountName } from '../../../utils/core/account';
import { fold, type Rotation } from '../../../utils/core/rotation/fold';
import { badgeText, CLOSES_AFTER, closesAt, countDown, countUnsure } from '../../../utils/core/rotation/tally';
import { DAY, elapsed, HOUR, isMoment, MINUTE, moment, SECOND } from '../../../utils/core/time';
import { chain, id, OPENED } from './records';

describe('time', () => {
  it('is counted in milliseconds', () => {
    expect([SECOND, MINUTE, HOUR, DAY]).toEqual([1000, 60_000, 3_600_000, 86_400_000]);
  });

  it('tells less than a minute as a moment', () => {
    expect(isMoment(moment(5))).toBe(true);
    expect(isMoment({ from: 0, to: MINUTE - 1 })).toBe(true);
    expect(isMoment({ from: 0, to: MINUTE })).toBe(false);
  });

  it.each([
    ['a moment', moment(HOUR), 3 * HOUR, { ms: 2 * HOUR, atLeast: false }],
    ['an interval counts from its end', { from: 0, to: HOUR }, 3 * HOUR, { ms: 2 * HOUR, atLeast: true }],
    ['never negative', moment(HOUR), 0, { ms: 0, atLeast: false }],
  ])('elapsed, %s', (_name, start, end, expected) => {
    expect(elapsed(start, end)).toEqual(expected);
  });
});

describe('the badge', () => {
  it.each([
    [0, 0, ''],
    [0, 1, '?'],
    [3, 0, '3'],
    [3, 2, '3'],
    [120, 0, '120'],
  ])('%i waiting, %i questions: "%s"', (down, questions, text) => {
    expect(badgeText(down, questions)).toBe(text);
  });

  it('counts what is broken or unsure over all rotations', () => {
    const broken = { type: 'task-added', task: id(1), tool: id(2), auth: 'token', since: null } as const;
    const unsure = { type: 'task-added', task: id(3), tool: id(4), auth: 'unknown', since: null } as const;
    const oauth = { type: 'task-added', task: id(5), tool: id(6), auth: 'oauth', since: null } as const;
    const updated = { type: 'updated', task: id(1), grade: 'said' } as const;
    const first = fold(chain([OPENED, broken, unsure, oauth])) as Rotation;
    const second = fold(chain([OPENED, broken, unsure, updated])) as Rotation;
    expect([countDown([]), countDown([first]), countDown([first, second])]).toEqual([0, 2, 3]);
    expect([countUnsure([]), countUnsure([first]), countUnsure([first, second])]).toEqual([0, 1, 2]);
  });
});

describe('closing by itself', () => {
  const added = { type: 'task-added', task: id(1), tool: id(2), auth: 'token', since: null } as const;
  const updated = { type: 'updated', task: id(1), grade: 'said', at: 50 * HOUR } as const;
  const due = (...happenings: Parameters<typeof chain>[0]) =>
    closesAt(fold(chain([OPENED, ...happenings])) as Rotation);

  it('is due three days after it was handled', () => {
    expect(CLOSES_AFTER).toBe(3 * DAY);
    expect(due(added, updated)).toBe(50 * HOUR + 3 * DAY);
  });

  it('is not due while something waits, while there is nothing, and once it is closed', () => {
    expect(due(added)).toBeNull();
    expect(due()).toBeNull();
    expect(due(added, updated, { type: 'task-removed', task: id(1) })).toBeNull();
    expect(due(added, updated, { type: 'closed', how: 'by-user' })).toBeNull();
  });

  it('counts anew when something was broken in between', () => {
    const undone = { type: 'undone', task: id(1), at: 60 * HOUR } as const;
    expect(due(added, updated, undone)).toBeNull();
    expect(due(added, updated, undone, { ...updated, at: 70 * HOUR })).toBe(70 * HOUR + 3 * DAY);
  });
});

it.each([
  ['acme', 'Ana', 'acme, Ana'],
  ['acme', null, 'acme'],
  [null, 'Ana', 'your company, Ana'],
  [null, null, 'your company'],
])('an account of %s and %s is called %s', (company, user, name) => {
  expect(accountName({ company, user }, 'your company')).toBe(name);
});
