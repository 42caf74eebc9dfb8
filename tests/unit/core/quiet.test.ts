import { afterEach, describe, expect, it, vi } from 'vitest';
import { loudFrom } from '../../../utils/core/reminding/quiet';
import type { Quiet } from '../../../utils/core/reminding/settings';

const usual: Quiet = { nights: true, from: 20 * 60, to: 7 * 60, weekends: true };

/** When somebody may be reminded from a time on, in the clock of a place: "2026-11-26 19:59". */
function loud(at: string, quiet: Partial<Quiet> = {}, zone = 'Europe/Berlin'): string {
  vi.stubEnv('TZ', zone);
  const told = new Date(loudFrom(new Date(at.replace(' ', 'T')).getTime(), { ...usual, ...quiet }));
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${told.getFullYear()}-${two(told.getMonth() + 1)}-${two(told.getDate())}`;
  return `${date} ${two(told.getHours())}:${two(told.getMinutes())}`;
}

afterEach(() => void vi.unstubAllEnvs());

describe('quiet', () => {
  // 26 November 2026 is a Thursday.
  it.each([
    ['a day', '2026-11-26 12:00', '2026-11-26 12:00'],
    ['the last minute of the day', '2026-11-26 19:59', '2026-11-26 19:59'],
    ['the first of the night', '2026-11-26 20:00', '2026-11-27 07:00'],
    ['the last of the night', '2026-11-26 06:59', '2026-11-26 07:00'],
    ['the first of the day', '2026-11-26 07:00', '2026-11-26 07:00'],
    ['Friday evening', '2026-11-27 20:00', '2026-11-30 07:00'],
    ['the end of Friday', '2026-11-27 23:59', '2026-11-30 07:00'],
    ['Sunday evening', '2026-11-29 22:00', '2026-11-30 07:00'],
    ['Monday before dawn', '2026-11-30 00:00', '2026-11-30 07:00'],
    ['the end of a year', '2026-12-31 21:00', '2027-01-01 07:00'],
  ])('%s', (_name, at, expected) => {
    expect(loud(at)).toBe(expected);
  });

  it('is only what was set', () => {
    expect(loud('2026-11-28 12:00', { weekends: false })).toBe('2026-11-28 12:00');
    expect(loud('2026-11-28 22:00', { weekends: false })).toBe('2026-11-29 07:00');
    expect(loud('2026-11-27 22:00', { nights: false })).toBe('2026-11-27 22:00');
    expect(loud('2026-11-29 22:00', { nights: false })).toBe('2026-11-30 00:00');
    expect(loud('2026-11-26 03:00', { from: 0, to: 6 * 60 })).toBe('2026-11-26 06:00');
    expect(loud('2026-11-26 23:00', { from: 0, to: 6 * 60 })).toBe('2026-11-26 23:00');
    expect(loud('2026-11-26 22:00', { from: 420, to: 420 })).toBe('2026-11-26 22:00');
  });

  // Clocks went forward on 29 March and back on 25 October 2026, both Sundays.
  it('ends by the clock of the place on days on which clocks change', () => {
    const week = { weekends: false };
    expect(loud('2026-03-28 23:00', week)).toBe('2026-03-29 07:00');
    expect(loud('2026-10-24 23:00', week)).toBe('2026-10-25 07:00');
    expect(loud('2026-03-28 23:00', { ...week, to: 150 })).toBe('2026-03-29 03:30');
    expect(loud('2026-03-27 21:00')).toBe('2026-03-30 07:00');
  });

  it('ends after an hour that comes twice, and never before it began', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    // 02:15 for the second time, an hour after the first.
    const second = new Date('2026-10-25T02:15').getTime() + 3_600_000;
    const end = loudFrom(second, { ...usual, weekends: false, to: 150 });
    expect([end > second, new Date(end).getHours()]).toEqual([true, 2]);
    expect(end - second).toBe(15 * 60_000);
  });

  it('is that of the place', () => {
    expect(loud('2026-11-26 22:00', {}, 'Asia/Kolkata')).toBe('2026-11-27 07:00');
    expect(loud('2026-11-26 22:00', {}, 'America/St_Johns')).toBe('2026-11-27 07:00');
  });
});
