import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../utils/core/rotation/event';
import { type Figures, figuresOf } from '../../../utils/core/rotation/figures';
import { HOUR, type Interval, MINUTE, moment } from '../../../utils/core/time';
import { chain, id, OPENED } from './records';

/** Ten o'clock, when the token was replaced. All times below are minutes after it. */
const TEN = 1000 * HOUR;
const minute = (after: number) => TEN + after * MINUTE;

type Told = Happening & { at?: number };

const opened = (t0: Interval = moment(TEN)): Told => ({ ...OPENED, t0, at: TEN }) as Told;
const tool = (
  no: number,
  auth: 'token' | 'oauth' | 'unknown' = 'token',
  at = 0,
  since: Interval | null = null,
): Told => ({
  type: 'task-added',
  task: id(no),
  tool: id(100 + no),
  auth,
  since,
  at: minute(at),
});
const updated = (no: number, at: number): Told => ({ type: 'updated', task: id(no), grade: 'said', at: minute(at) });
const tested = (no: number, at: number): Told => ({ type: 'verified', task: id(no), grade: 'tested', at: minute(at) });
const undone = (no: number, at: number): Told => ({ type: 'undone', task: id(no), at: minute(at) });

function figures(told: readonly Told[], now: number): Figures {
  const result = figuresOf(chain(told), minute(now));
  if (result === null) throw new Error('no opening');
  return result;
}

const exactly = (minutes: number) => ({ ms: minutes * MINUTE, atLeast: false });
const atLeast = (minutes: number) => ({ ms: minutes * MINUTE, atLeast: true });

describe('the figures of one rotation', () => {
  it('say nothing without an opening', () => {
    expect(figuresOf(chain([tool(1)]), minute(5))).toBeNull();
  });

  it('add up tools that are down at the same time, and count both ends side by side', () => {
    // Down for 10, 20 and 60 minutes; the first two shown to work after 15 and 50; the third is still down after an hour.
    const result = figures(
      [opened(), tool(1), tool(2), tool(3), updated(1, 10), tested(1, 15), updated(2, 20), tested(2, 50)],
      60,
    );
    expect(result.tasks.map((task) => task.updated)).toEqual([exactly(10), exactly(20), null]);
    expect(result.tasks.map((task) => task.verified)).toEqual([exactly(15), exactly(50), null]);
    expect(result.tasks.map((task) => task.down)).toEqual([null, null, exactly(60)]);
    expect(result.updated).toEqual({ count: 2, median: exactly(15), slowest: exactly(20) });
    expect(result.verified).toEqual({ count: 2, median: exactly(32.5), slowest: exactly(50) });
    expect(result.lost).toEqual(exactly(90));
    expect(result.states).toEqual({ broken: 1, unsure: 0, updated: 0, verified: 2, skipped: 0, unaffected: 0 });
    expect(result.grades).toEqual({ said: 0, seen: 0, tested: 2, alive: 0 });
  });

  it('count from the latest end of a T0 that nobody saw, and say "at least"', () => {
    const t0 = { from: minute(-16 * 60), to: TEN };
    const result = figures([opened(t0), tool(1), tool(2), updated(1, 10), tested(1, 30)], 45);
    expect(result.updated).toEqual({ count: 1, median: atLeast(10), slowest: atLeast(10) });
    expect(result.verified.median).toEqual(atLeast(30));
    expect(result.lost).toEqual(atLeast(55));
  });

  it('forget what was taken back', () => {
    // Updated after 10, taken back, updated in truth after 40; a test after 50 was taken back.
    const result = figures(
      [opened(), tool(1), updated(1, 10), undone(1, 12), updated(1, 40), tested(1, 50), undone(1, 51)],
      60,
    );
    expect(result.tasks[0]).toMatchObject({ updated: exactly(40), verified: null, down: null });
    expect(result.lost).toEqual(exactly(40));
    expect(result.grades).toEqual({ said: 1, seen: 0, tested: 0, alive: 0 });
  });

  it('count a tool left out nowhere, until that is taken back', () => {
    const skipped: Told = { type: 'skipped', task: id(1), remark: id(9), at: minute(10) };
    const leftOut = figures([opened(), tool(1), tool(2), skipped, updated(2, 20)], 60);
    expect(leftOut.tasks[0]).toMatchObject({ updated: null, verified: null, down: null, outage: null });
    expect(leftOut.lost).toEqual(exactly(20));
    expect(leftOut.states.skipped).toBe(1);
    const back = figures([opened(), tool(1), tool(2), skipped, updated(2, 20), undone(1, 30)], 60);
    expect(back.lost).toEqual(exactly(80));
  });

  it('go on while somebody was asked, or the tool was left down', () => {
    const asked: Told = { type: 'asked', task: id(1), person: id(8), at: minute(5) };
    const left: Told = { type: 'left-down', task: id(1), remark: id(9), until: minute(9000), at: minute(7) };
    const result = figures([opened(), tool(1), asked, left], 60);
    expect(result.tasks[0]?.down).toEqual(exactly(60));
    expect(figures([opened(), tool(1), asked, updated(1, 25)], 60).tasks[0]?.updated).toEqual(exactly(25));
  });

  it('count a tool that was remembered late from T0', () => {
    const result = figures([opened(), tool(1), updated(1, 10), tool(2, 'token', 50), updated(2, 55)], 60);
    expect(result.updated).toEqual({ count: 2, median: exactly(32.5), slowest: exactly(55) });
    expect(result.lost).toEqual(exactly(65));
  });

  it('do not guess about a tool that may use OAuth, but say that more may be lost', () => {
    const unsure = [opened(), tool(1), tool(2, 'unknown'), updated(1, 10)];
    expect(figures(unsure, 60).lost).toEqual(atLeast(10));
    const answer = (auth: 'token' | 'oauth'): Told => ({ type: 'answered', task: id(2), auth, at: minute(30) });
    expect(figures([...unsure, answer('oauth')], 60).lost).toEqual(exactly(10));
    expect(figures([...unsure, answer('token')], 60).lost).toEqual(exactly(70));
  });

  it('go on through the end of a rotation that was opened again', () => {
    const closed: Told = { type: 'closed', how: 'by-user', at: minute(20) };
    const ended = [opened(), tool(1), updated(1, 10), tool(2, 'token', 15), closed];
    expect(figures(ended, 500).lost).toEqual(atLeast(30));
    expect(figures(ended, 500).tasks[1]?.down).toEqual(atLeast(20));
    const again = [...ended, { type: 'reopened', at: minute(100) } as Told, updated(2, 120)];
    expect(figures(again, 500).lost).toEqual(exactly(130));
    expect(figures(again, 500).tasks[1]?.updated).toEqual(exactly(120));
  });

  it('are none for a false alarm', () => {
    const alarm: Told = { type: 'closed', how: 'false-alarm', at: minute(20) };
    const result = figures([opened(), tool(1), tool(2, 'unknown'), updated(1, 10), alarm], 60);
    expect(result.lost).toEqual(exactly(0));
    expect(result.updated).toEqual({ count: 0, median: null, slowest: null });
  });

  it('never run backwards when the clock is set back an hour', () => {
    // The first update at 10:20 by a clock that was set back to 9:25 five minutes later; the second one at 9:40 by the
    // clock, so 20 minutes at least, and 15 by the clock after the event before; the third another hour later.
    const told = [opened(), tool(1), tool(2), tool(3), updated(1, 20), updated(2, -20), tested(2, -5), updated(3, 40)];
    const result = figures(told, 60);
    expect(result.tasks.map((task) => task.updated)).toEqual([exactly(20), atLeast(20), atLeast(80)]);
    expect(result.tasks[1]?.verified).toEqual(atLeast(35));
    expect(result.updated.slowest).toEqual(atLeast(80));
    // The clock of now is the one that was set back.
    const waiting = figures([opened(), tool(1), tool(2), updated(1, 20), updated(2, -20), tool(3, 'token', -10)], 0);
    expect(waiting.tasks[2]?.down).toEqual(atLeast(40));
  });

  it('stay exact when the clock is put right by half a minute, as happens all the time', () => {
    const told = [opened(), tool(1), tool(2), updated(1, 20), updated(2, 19.5), tested(2, 30)];
    const { tasks } = figures(told, 60);
    expect(tasks.map((task) => task.updated)).toEqual([exactly(20), exactly(19.5)]);
    expect(tasks[1]?.verified).toEqual(exactly(30));
  });
});

describe('the figures of several rotations', () => {
  it('each count the outage of a tool that a second new token found down still', () => {
    // Two tools; one is updated after 10 minutes, then a second token comes after 30 and takes both down (again).
    const closed: Told = { type: 'closed', how: 'superseded', at: minute(30) };
    const first = figures([opened(), tool(1), tool(2), updated(1, 10), closed], 100);
    const second = figures(
      [
        { ...opened(moment(minute(30))), at: minute(30) } as Told,
        tool(1, 'token', 30),
        tool(2, 'token', 30, moment(TEN)),
        updated(1, 50),
        updated(2, 90),
      ],
      100,
    );
    expect(first.lost).toEqual(atLeast(40));
    expect(second.updated).toEqual({ count: 2, median: exactly(55), slowest: exactly(90) });
    expect(second.lost).toEqual(exactly(110));
  });
});
