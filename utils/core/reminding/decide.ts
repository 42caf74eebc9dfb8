import { HOUR } from '../time';
import type { Moment } from './moments';
import { loudFrom } from './quiet';
import type { Quiet } from './settings';

/** Time between two notifications. */
const PAUSE = HOUR;

/** What was reminded of so far. */
export interface Reminded {
  /** Keys of reminders that came. */
  done: readonly string[];
  /** Keys of reminders that were decided on and perhaps not shown, as the worker ended between the two. */
  pending: readonly string[];
  /** When the last notification was decided on. */
  lastAt: number | null;
}

/**
 * What to remind of now, and when to look again; null when nothing is to come. All that is owed comes together, one
 * notification an hour at most. `may` is whether notifications may be shown: without, nothing counts as reminded of.
 */
export function decide(
  moments: readonly Moment[],
  { done, pending, lastAt }: Reminded,
  { may, quiet, now }: { may: boolean; quiet: Quiet; now: number },
): { show: Moment[]; next: number | null } {
  const told = new Set(done);
  const open = moments.filter(({ key }) => !told.has(key));
  const unshown = new Set(pending);
  // A clock that was set back does not make the pause longer than it is.
  const rested = lastAt === null ? now : Math.min(lastAt, now) + PAUSE;
  const allowedAt = ({ urgent }: Moment, from: number) => (urgent ? from : loudFrom(from, quiet));
  const isOwed = (moment: Moment) =>
    moment.at <= now && (unshown.has(moment.key) || (rested <= now && allowedAt(moment, now) <= now));
  const show = may ? open.filter(isOwed) : [];
  const from = show.length > 0 ? now + PAUSE : Math.max(rested, now);
  const nexts = open
    .filter((moment) => !show.includes(moment))
    .flatMap((moment) => {
      if (moment.at > now) return [moment.at];
      return may ? [allowedAt(moment, from)] : [];
    });
  return { show, next: nexts.length === 0 ? null : Math.min(...nexts) };
}
