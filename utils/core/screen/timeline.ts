import type { TaskState } from '../rotation/task';
import type { Took } from '../rotation/took';
import { type Interval, isMoment } from '../time';

/** A tool whose outage is drawn. */
export interface Drawn {
  id: string;
  state: TaskState;
  since: Interval;
  took: Took;
}

/** Part of a bar, as shares of the whole axis, 0 to 1. */
export interface Part {
  from: number;
  to: number;
}

export interface Bar<T extends Drawn> {
  of: T;
  /** When the token may have died already; null where T0 was seen. */
  unseen: Part | null;
  /** Without the new token. */
  down: Part;
  /** With the new token, not shown to work. */
  untested: Part | null;
  /** Neither the new token is in, nor did the axis end earlier for this tool: the outage goes on. */
  goesOn: boolean;
}

export interface Timeline<T extends Drawn> {
  /** Ends of the axis, in milliseconds since 1970. The unseen part may begin before it. */
  from: number;
  to: number;
  bars: Bar<T>[];
  /** Tools that have no bar, as nobody knows of an outage: left out, or not affected. */
  without: number;
}

/** Share of the axis that the time before an unseen T0 gets at most: a whole night must not squeeze the rest. */
const UNSEEN = 0.2;

/** States with an outage, or perhaps one. */
const WITH_BAR: ReadonlySet<TaskState> = new Set(['broken', 'unsure', 'updated', 'verified']);

/**
 * One bar per tool, in the order given: from T0 until it had the new token, and from there until it was shown to work.
 * `end` is now, or when the rotation ended, in milliseconds since 1970; of a clock that was set back, where it would stand.
 */
export function timelineOf<T extends Drawn>(tools: readonly T[], end: number): Timeline<T> {
  const drawn = tools.filter(({ state }) => WITH_BAR.has(state));
  const begins = drawn.map(({ since }) => since.to);
  const ends = drawn.map(({ since: { to }, took: { updated, verified } }) => {
    const ms = (verified ?? updated)?.ms;
    return ms === undefined ? Math.max(to, end) : to + ms;
  });
  const begin = begins.reduce((a, b) => Math.min(a, b), end);
  const isOpen = drawn.some(({ took }) => took.verified === null);
  const to = ends.reduce((a, b) => Math.max(a, b), isOpen ? end : begin);
  const width = Math.max(1, to - begin);
  const earliest = drawn.reduce((a, { since }) => (isMoment(since) ? a : Math.min(a, since.from)), begin);
  const from = Math.max(earliest, begin - (width * UNSEEN) / (1 - UNSEEN));
  const share = (at: number) => Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)));
  const bars = drawn.map((of): Bar<T> => {
    const { since, took } = of;
    const { updated, verified } = took;
    const start = share(since.to);
    const back = share(updated === null ? Math.max(end, since.to) : since.to + updated.ms);
    const shown = share(verified === null ? end : since.to + verified.ms);
    return {
      of,
      unseen: isMoment(since) ? null : { from: share(since.from), to: start },
      down: { from: start, to: back },
      untested: updated === null || shown <= back ? null : { from: back, to: shown },
      goesOn: updated === null,
    };
  });
  return { from, to, bars, without: tools.length - drawn.length };
}
