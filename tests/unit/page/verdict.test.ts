import { describe, expect, it } from 'vitest';
import { hasSettled, readingOf } from '../../../utils/page/verdict';

describe('a page without a token', () => {
  it.each([
    [{ shown: 3100, quiet: 3100 }, null],
    [{ shown: 3300, quiet: 400 }, null],
    [{ shown: 3300, quiet: 600 }, 'not-found'],
    [{ shown: 4000, quiet: 0 }, 'not-found'],
  ])('that is %o old is said to be %s', (age, reading) => {
    expect(readingOf('none', age)).toBe(reading);
  });

  it('is called empty sooner, but not while it is being drawn', () => {
    expect(readingOf('empty', { shown: 2000, quiet: 1000 })).toBe('empty');
    expect(readingOf('empty', { shown: 2000, quiet: 900 })).toBeNull();
  });
});

it.each([
  [{ shown: 2000, quiet: 1000 }, true],
  [{ shown: 1900, quiet: 1900 }, false],
  [{ shown: 4400, quiet: 900 }, false],
  // A page that never rests must not keep its token to itself.
  [{ shown: 4500, quiet: 0 }, true],
])('a page that is %o old has settled: %s', (age, settled) => {
  expect(hasSettled(age)).toBe(settled);
});
