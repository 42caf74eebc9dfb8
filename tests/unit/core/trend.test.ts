import { describe, expect, it } from 'vitest';
import { medianOf, type Span } from '../../../utils/core/rotation/spans';
import { trendOf } from '../../../utils/core/rotation/trend';

const span = (ms: number, atLeast = false): Span => ({ ms, atLeast });

describe('the middle', () => {
  it.each([
    ['of none', [], null],
    ['of an odd number', [span(9), span(1), span(4)], span(4)],
    ['of an even number', [span(10), span(1), span(4), span(2)], span(3)],
    ['stays exact when only a longer one may have been longer', [span(1), span(4), span(9, true)], span(4)],
    ['is a lower bound when a shorter one may have been longer', [span(1, true), span(4), span(9)], span(4, true)],
  ])('%s', (_name, spans, expected) => {
    expect(medianOf(spans)).toEqual(expected);
  });
});

describe('the trend', () => {
  const rotation = (no: number, ms: number | null) => {
    const median = ms === null ? null : span(ms);
    const recovery = { count: 1, median, slowest: median };
    return {
      id: `r${no}`,
      at: no,
      figures: { updated: recovery, verified: { count: 0, median: null, slowest: null } },
    };
  };

  it('needs two rotations in which a tool came back', () => {
    expect(trendOf([])).toBeNull();
    expect(trendOf([rotation(1, 10), rotation(2, null)])).toBeNull();
  });

  it('compares the latest with as many before them', () => {
    expect(trendOf([rotation(2, 10), rotation(1, 30)])).toMatchObject({ each: 1, recent: span(10), before: span(30) });
    const three = trendOf([rotation(3, 7), rotation(1, 30), rotation(2, 10)]);
    expect(three).toMatchObject({ each: 1, recent: span(7), before: span(10) });
    expect(three?.points.map((point) => point.rotation)).toEqual(['r1', 'r2', 'r3']);
  });

  it('looks at five and five, however long the history is', () => {
    const long = Array.from({ length: 30 }, (_, index) => rotation(index, index < 20 ? 1000 : index < 25 ? 60 : 20));
    expect(trendOf(long)).toMatchObject({ each: 5, recent: span(20), before: span(60) });
  });
});
