import { i18n } from '#i18n';
import { type Interval, isMoment } from '../../utils/core/time';
import { day, when } from '../format';

/** Long before any report: seen from then, every date has its year, as a report is read at any time. */
export const AT_ANY_TIME = 0;

/** A point in time with its year: "23 Nov 2026, 15:20". */
export function stamp(at: number): string {
  return when(at, AT_ANY_TIME);
}

/** A day with its year. */
export function stampDay(at: number): string {
  return day(at, AT_ANY_TIME);
}

/** An interval with its dates and years. */
export function stampInterval({ from, to }: Interval): string {
  return isMoment({ from, to }) ? stamp(to) : i18n.t('format.between', [stamp(from), stamp(to)]);
}

/** How the times of this browser stand to those of the world: "GMT+1". */
export function timeZone(at: number): string {
  const parts = new Intl.DateTimeFormat(i18n.t('format.locale'), { timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
