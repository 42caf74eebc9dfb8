import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPairs, everyPair, pairsOf } from './pairs';

const factors = fc.array(fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 6 }), {
  minLength: 2,
  maxLength: 5,
});

describe('all pairs', () => {
  test('every two values of different factors meet, in rows that take one value of each', () => {
    fc.assert(
      fc.property(factors, (values) => {
        const rows = allPairs(values);
        expect(new Set(rows.flatMap(pairsOf))).toEqual(new Set(everyPair(values)));
        for (const row of rows) {
          expect(row).toHaveLength(values.length);
          for (const [index, value] of row.entries()) expect(values[index]).toContain(value);
        }
      }),
    );
  });

  test('a third factor of two values costs no rows beyond the first two', () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index));
    expect(allPairs([numbers(20), numbers(10), numbers(2)])).toHaveLength(200);
  });
});
