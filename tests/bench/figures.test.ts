import { expect, test } from 'vitest';
import { figure, median, percentile, table } from './figures';

test('a percentile is the nearest rank: 95 of 100 values do not exceed the p95', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, 0.95)).toBe(95);
  expect(percentile(values, 0.5)).toBe(50);
  expect(percentile([7], 0.95)).toBe(7);
  expect(median([9, 1, 5])).toBe(5);
});

test('no percentile is made up where nothing was measured', () => {
  expect(() => percentile([], 0.5)).toThrow('Nothing was measured.');
});

test('an aim is met at its very value and missed a hundredth above', () => {
  expect(figure('size', 1536, 'bytes', 1536)).toEqual({
    name: 'size',
    value: 1536,
    unit: 'bytes',
    aim: 1536,
    met: true,
  });
  expect(figure('time', 1.504, 'times', 1.5).met).toBe(true);
  expect(figure('time', 1.506, 'times', 1.5).met).toBe(false);
});

test('a figure without an aim has no verdict', () => {
  expect(figure('size', 12.345, 'bytes')).toEqual({ name: 'size', value: 12.35, unit: 'bytes' });
});

test('the table has one line a figure, with aim and verdict where there is an aim', () => {
  const lines = table([figure('short', 2000, 'bytes', 1000), figure('a longer name', 1.5, 'ms')]);
  expect(lines).toEqual([
    'what           value  unit   aim            verdict',
    'short          2,000  bytes  at most 1,000  MISSED',
    'a longer name    1.5  ms',
  ]);
});
