import { describe, expect, it } from 'vitest';
import type { TaskState } from '../../../utils/core/rotation/task';
import { timelineOf } from '../../../utils/core/screen/timeline';
import { HOUR, type Interval, MINUTE, moment } from '../../../utils/core/time';

const TEN = 1000 * HOUR;
const minute = (after: number) => TEN + after * MINUTE;

function tool(id: string, state: TaskState, updated: number | null = null, verified: number | null = null) {
  const after = (minutes: number | null) => (minutes === null ? null : { ms: minutes * MINUTE, atLeast: false });
  return { id, state, since: moment(TEN) as Interval, took: { updated: after(updated), verified: after(verified) } };
}

describe('the timeline', () => {
  it('draws each outage on one axis from T0 to now', () => {
    const { from, to, bars, without } = timelineOf(
      [tool('a', 'broken'), tool('b', 'updated', 25), tool('c', 'verified', 50, 75), tool('d', 'skipped')],
      minute(100),
    );
    expect([from, to, without]).toEqual([TEN, minute(100), 1]);
    expect(bars.map(({ down }) => down)).toEqual([
      { from: 0, to: 1 },
      { from: 0, to: 0.25 },
      { from: 0, to: 0.5 },
    ]);
    expect(bars.map(({ untested }) => untested)).toEqual([null, { from: 0.25, to: 1 }, { from: 0.5, to: 0.75 }]);
    expect(bars.map(({ goesOn }) => goesOn)).toEqual([true, false, false]);
  });

  it('ends with the last test where every tool is back, however long ago that is', () => {
    expect(timelineOf([tool('a', 'verified', 10, 40)], minute(9000)).to).toBe(minute(40));
  });

  it('shows an unseen T0 as such, and never gives it more than a fifth', () => {
    const since = { from: minute(-20), to: TEN };
    const short = timelineOf([{ ...tool('a', 'broken'), since }], minute(100));
    expect(short.from).toBe(minute(-20));
    expect(short.bars[0]).toMatchObject({ unseen: { from: 0, to: 20 / 120 }, down: { from: 20 / 120, to: 1 } });
    const weekend = timelineOf([{ ...tool('a', 'broken'), since: { from: minute(-4000), to: TEN } }], minute(100));
    expect(weekend.from).toBe(minute(-25));
    expect(weekend.bars[0]).toMatchObject({ unseen: { from: 0, to: 0.2 }, down: { from: 0.2, to: 1 } });
  });

  it('begins with a tool that was down before the others', () => {
    const { from, bars } = timelineOf(
      [{ ...tool('a', 'broken'), since: moment(minute(-100)) }, tool('b', 'broken')],
      TEN + 100 * MINUTE,
    );
    expect(from).toBe(minute(-100));
    expect(bars.map(({ down }) => down.from)).toEqual([0, 0.5]);
  });

  it('never leaves its axis when now is before T0, or nothing is to be drawn', () => {
    const { bars } = timelineOf([tool('a', 'verified', 0, 0), tool('b', 'broken')], minute(-10));
    for (const { down, untested } of bars) {
      for (const part of [down, untested]) {
        if (part === null) continue;
        expect(part.from).toBeGreaterThanOrEqual(0);
        expect(part.to).toBeGreaterThanOrEqual(part.from);
        expect(part.to).toBeLessThanOrEqual(1);
      }
    }
    expect(timelineOf([], minute(10))).toMatchObject({ bars: [], without: 0 });
  });
});
