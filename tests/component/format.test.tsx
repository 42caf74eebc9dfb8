import { expect, it } from 'vitest';
import { atLeast, lostTime } from '../../components/format';
import { HOUR, MINUTE } from '../../utils/core/time';

it.each([
  [0, false, 'less than a minute'],
  [0, true, 'at least a few seconds'],
  [MINUTE - 1, true, 'at least a few seconds'],
  [MINUTE, true, 'at least 1 min'],
  [HOUR + 12 * MINUTE, true, 'at least 1 h 12 min'],
  [HOUR + 12 * MINUTE, false, '1 h 12 min'],
])('%i milliseconds, a lower bound: %s, are told as "%s"', (ms, isBound, words) => {
  expect(atLeast({ ms, atLeast: isBound })).toBe(words);
});

it.each([
  [0, false, 'less than a minute'],
  [0, true, 'not known'],
  [1, true, 'at least a few seconds'],
])('%i milliseconds of tool time lost, a lower bound: %s, are told as "%s"', (ms, isBound, words) => {
  expect(lostTime({ ms, atLeast: isBound })).toBe(words);
});
