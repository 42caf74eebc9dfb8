import { i18n } from '#i18n';
import { DAY, HOUR, type Interval, isMoment, MINUTE } from '../utils/core/time';

/** Options of a formatter as a key, so that each is made once: making one costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(i18n.t('format.locale'), options);
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

/** Time of day: "14:20". */
export function clock(at: number): string {
  return format(at, { hour: '2-digit', minute: '2-digit' });
}

/** Day of the year, with the year when it is not the present one: "12 May", "12 May 2025". */
export function day(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(at, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** A point in time as short as it stays clear: "14:20", within a week "Fri 17:02", else "12 May, 17:02". */
export function when(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0) return clock(at);
  if (days > 0 && days < 7) return i18n.t('format.dayAndClock', [weekday(at), clock(at)]);
  return i18n.t('format.dateAndClock', [day(at, now), clock(at)]);
}

/** A point in time to come as short as it stays clear: "14:20", within a week "Fri 17:02", else "12 May, 17:02". */
export function whenAhead(at: number, now: number): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  return days > 0 && days < 7 ? i18n.t('format.dayAndClock', [weekday(at), clock(at)]) : when(at, now);
}

/** An interval as a moment where it is one, else "between Fri 17:02 and Mon 09:10". */
export function whenInterval(interval: Interval, now: number): string {
  if (isMoment(interval)) return when(interval.to, now);
  return i18n.t('format.between', [when(interval.from, now), when(interval.to, now)]);
}

/** An interval with its dates, for words that are read on another day: "23 Nov, 15:20". */
export function dated({ from, to }: Interval, now: number): string {
  const moment = (at: number) => i18n.t('format.dateAndClock', [day(at, now), clock(at)]);
  return isMoment({ from, to }) ? moment(to) : i18n.t('format.between', [moment(from), moment(to)]);
}

/** A length of time in its two largest units: "12 min", "1 h 12 min", "3 days 4 h". */
export function duration(ms: number): string {
  if (ms < MINUTE) return i18n.t('format.justNow');
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const hours = Math.floor((ms % DAY) / HOUR);
  if (ms < HOUR) return i18n.t('format.minutes', [minutes]);
  if (ms < DAY)
    return minutes === 0 ? i18n.t('format.hours', [hours]) : i18n.t('format.hoursMinutes', [hours, minutes]);
  const days = dayCount(Math.floor(ms / DAY));
  return hours === 0 ? days : i18n.t('format.daysHours', { days, hours: i18n.t('format.hours', [hours]) });
}

/** A length of time that may only be a lower bound: "at least 1 h 12 min". */
export function atLeast({ ms, atLeast }: { ms: number; atLeast: boolean }): string {
  // "Less than a minute" is an upper bound, which would contradict itself here.
  if (atLeast && ms < MINUTE) return i18n.t('format.atLeastSeconds');
  return atLeast ? i18n.t('format.atLeast', [duration(ms)]) : duration(ms);
}

/** Tool time lost. Where no tool is known to have been down, but one may have been, nothing is claimed. */
export function lostTime(lost: { ms: number; atLeast: boolean }): string {
  return lost.ms === 0 && lost.atLeast ? i18n.t('format.notKnown') : atLeast(lost);
}

/** Age in whole days: "214 days". */
export function age(since: number, now: number): string {
  const days = Math.floor(Math.max(0, now - since) / DAY);
  return days === 0 ? i18n.t('popup.quiet.ageToday') : dayCount(days);
}

/** A number with its separators: "10,000". */
export function count(value: number): string {
  return new Intl.NumberFormat(i18n.t('format.locale')).format(value);
}

/** Several words as one: "a, b and c". */
export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(i18n.t('format.locale'), { type: 'conjunction' }).format(words);
}

/** Order of two names as a reader expects it, digits by their value. */
export function byName(a: string, b: string): number {
  return collator().compare(a, b);
}

let names: Intl.Collator | null = null;

function collator(): Intl.Collator {
  names ??= new Intl.Collator(i18n.t('format.locale'), { numeric: true, sensitivity: 'base' });
  return names;
}

function dayCount(days: number): string {
  return i18n.t('format.days', days, [count(days)]);
}

function weekday(at: number): string {
  return format(at, { weekday: 'short' });
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
