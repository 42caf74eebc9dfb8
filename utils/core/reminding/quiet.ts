import { HOUR } from '../time';
import type { Quiet } from './settings';

/** Longer chains of quiet times do not exist: an evening, two days of a weekend, a morning, and clocks that change. */
const MOST_TURNS = 8;

/** The first time from `at` on, in milliseconds since 1970, at which somebody may be reminded. By the clock of the place. */
export function loudFrom(at: number, quiet: Quiet): number {
  let loud = at;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const end = quietUntil(loud, quiet);
    if (end === null) break;
    loud = end;
  }
  return loud;
}

/** When the quiet around `at` ends; null where it is not quiet then. */
function quietUntil(at: number, { nights, from, to, weekends }: Quiet): number | null {
  const date = new Date(at);
  if (weekends && (date.getDay() === 0 || date.getDay() === 6)) return after(at, 1, 0);
  if (!nights || from === to) return null;
  const minutes = date.getHours() * 60 + date.getMinutes();
  if (from < to) return minutes >= from && minutes < to ? after(at, 0, to) : null;
  if (minutes >= from) return after(at, 1, to);
  return minutes < to ? after(at, 0, to) : null;
}

/** A time of day, in minutes, so many days after `at`; never before it, as an hour comes twice when clocks go back. */
function after(at: number, days: number, minutes: number): number {
  const date = new Date(at);
  let end = new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 0, minutes).getTime();
  while (end <= at) end += HOUR;
  return end;
}
