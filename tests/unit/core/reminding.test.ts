import { describe, expect, it } from 'vitest';
import { isOld } from '../../../utils/core/reminding/age';
import { decide, type Reminded } from '../../../utils/core/reminding/decide';
import { ageMoments, type Moment, openedMoments, taskMoments } from '../../../utils/core/reminding/moments';
import { DUE_TIMES } from '../../../utils/core/rotation/due';
import type { Happening } from '../../../utils/core/rotation/event';
import { fold } from '../../../utils/core/rotation/fold';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time';
import { account, NOW, rotation } from '../../component/fixtures';
import { ACCOUNT, chain, id, ROTATION, T0 } from './records';

type At = Happening & { at: number };

const OPEN = 50 * DAY;
const task = id(1);
const minute = (minutes: number) => OPEN + minutes * MINUTE;

/** Reminders of one critical task: what of, and how many minutes after the opening. */
function reminders(later: At[] = [], reason: 'leaked' | null = null): [string, number, boolean][] {
  const opened: At = { type: 'opened', account: ACCOUNT, t0: T0, how: 'seen', reason, supersedes: null, at: OPEN };
  const added: At = { type: 'task-added', task, tool: id(9), auth: 'token', since: null, at: OPEN };
  const state = fold(chain([opened, added, ...later]));
  if (state === null) throw new Error('no rotation');
  return taskMoments([state], () => true, DUE_TIMES).map(({ key, at, urgent }) => [
    key.replace(`${task} `, '').replace(/ \d+$/, (round) => ` ${(Number(round) - OPEN) / MINUTE}`),
    (at - OPEN) / MINUTE,
    urgent,
  ]);
}

describe('what a task is reminded of', () => {
  const snooze = (at: number, until: number): At => ({ type: 'snoozed', task, until: minute(until), at: minute(at) });
  const ask: At = { type: 'asked', task, person: id(4), at: minute(10) };

  it('is late and very late, and nothing once it has the new token', () => {
    expect(reminders()).toEqual([
      ['late 0', 60, false],
      ['very-late 0', 120, false],
    ]);
    expect(reminders([{ type: 'updated', task, grade: 'said', at: minute(5) }])).toEqual([]);
  });

  it('comes sooner after a leak, at night as well; what was reminded of before is the same reminder', () => {
    expect(reminders([], 'leaked')).toEqual([
      ['late 0', 30, true],
      ['very-late 0', 60, true],
    ]);
  });

  it('waits for a day where its owner was asked', () => {
    expect(reminders([ask])).toEqual([
      ['late 0', 10 + 24 * 60, false],
      ['very-late 0', 10 + 24 * 60, false],
    ]);
  });

  it('is another one each time it is put off', () => {
    expect(reminders([snooze(5, 20)])).toEqual([
      ['put-off 20', 20, false],
      ['late 20', 60, false],
      ['very-late 20', 120, false],
    ]);
    expect(reminders([snooze(5, 20), snooze(70, 300)])).toEqual([
      ['late 300', 300, false],
      ['very-late 300', 360, false],
    ]);
  });
});

describe('the age of a token', () => {
  const old = account('acme', null, { token: { fingerprint: 'a'.repeat(64), since: NOW - 91 * DAY, seenAt: NOW } });

  it('is reminded of by the schedule alone, a day or so after which a token counts as old', () => {
    expect(ageMoments([old], [], 'off')).toEqual([]);
    expect(ageMoments([old, account('globex', null, { token: null })], [], '90')).toMatchObject([
      { at: NOW - DAY, urgent: false, about: { kind: 'age', account: old.id } },
    ]);
    expect([isOld(old, '90', NOW), isOld(old, '180', NOW), isOld(old, 'off', NOW)]).toEqual([true, false, false]);
  });

  it('is not while the token is being replaced', () => {
    expect(ageMoments([old], [rotation(old, [])], '30')).toEqual([]);
  });
});

it('tells of a rotation a minute later, where it was seen and nobody has done anything yet', () => {
  const state = { ...rotation(account(), []), id: ROTATION, openedAt: NOW };
  expect(openedMoments([state])).toMatchObject([{ key: `${ROTATION} opened`, at: NOW + MINUTE }]);
  expect(openedMoments([{ ...state, how: 'told' }])).toEqual([]);
});

describe('when it is told', () => {
  const at = new Date(2026, 10, 26, 12).getTime();
  const quiet = { nights: true, from: 20 * 60, to: 7 * 60, weekends: true };
  const nothing: Reminded = { done: [], pending: [], lastAt: null };
  const moment = (key: string, when: number, urgent = false): Moment => ({
    ...{ key, at: when, urgent },
    about: { kind: 'task', task: key, tool: key, step: 'late' },
  });
  const told = (moments: Moment[], now: number, kept: Partial<Reminded> = {}, may = true) => {
    const { show, next } = decide(moments, { ...nothing, ...kept }, { may, quiet, now });
    return [show.map(({ key }) => key), next];
  };
  const one = moment('one', at);
  const two = moment('two', at + 10 * MINUTE);

  it('comes on time, once, and together with what is owed by then', () => {
    expect(told([one, two], at - 1)).toEqual([[], at]);
    expect(told([one, two], at)).toEqual([['one'], at + 10 * MINUTE]);
    expect(told([one, two], at + HOUR)).toEqual([['one', 'two'], null]);
    expect(told([one, two], at + 30 * DAY, { done: ['one', 'two'] })).toEqual([[], null]);
  });

  it('comes once an hour at most, and is not lost by that', () => {
    const kept = { done: ['one'], lastAt: at };
    expect(told([one, two], at + 10 * MINUTE, kept)).toEqual([[], at + HOUR]);
    expect(told([one, two], at + HOUR - 1, kept)).toEqual([[], at + HOUR]);
    expect(told([one, two], at + HOUR, kept)).toEqual([['two'], null]);
  });

  it('waits for the morning, but not after a leak', () => {
    const night = new Date(2026, 10, 26, 23).getTime();
    const morning = new Date(2026, 10, 27, 7).getTime();
    expect(told([one, two], night)).toEqual([[], morning]);
    expect(told([one, moment('leak', at, true)], night)).toEqual([['leak'], morning]);
    expect(told([one], morning, { lastAt: night })).toEqual([['one'], null]);
    expect(told([moment('leak', at, true)], night, { lastAt: night - MINUTE })).toEqual([[], night + 59 * MINUTE]);
  });

  it('counts as nothing where nothing may be shown', () => {
    expect(told([one, two], at, {}, false)).toEqual([[], at + 10 * MINUTE]);
    expect(told([one, two], at + DAY, {}, false)).toEqual([[], null]);
  });

  it('shows again what perhaps was not shown, whatever the hour', () => {
    const night = new Date(2026, 10, 26, 23).getTime();
    expect(told([one, two], night, { pending: ['one'], lastAt: night - MINUTE })[0]).toEqual(['one']);
  });

  it('is silent for no longer than an hour after the clock was set back', () => {
    expect(told([one, two], at + 10 * MINUTE, { done: ['one'], lastAt: at + 30 * DAY })).toEqual([
      [],
      at + 70 * MINUTE,
    ]);
  });
});
