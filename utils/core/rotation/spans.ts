/** A length of time in milliseconds; with `atLeast` it may have been longer. */
export interface Span {
  ms: number;
  atLeast: boolean;
}

/** How long several tools took. */
export interface Recovery {
  count: number;
  /** The middle one, or the mean of the two in the middle; null when there is none. */
  median: Span | null;
  slowest: Span | null;
}

/** Figures of several lengths of time; those that did not end yet are null and count nowhere. */
export function recovery(all: readonly (Span | null)[]): Recovery {
  const spans = all.filter((span) => span !== null);
  return { count: spans.length, median: medianOf(spans), slowest: slowestOf(spans) };
}

/** The middle of several lengths of time; null of none. */
export function medianOf(spans: readonly Span[]): Span | null {
  const sorted = [...spans].sort((a, b) => a.ms - b.ms);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) return null;
  // One that is longer than the middle already may be longer still, and the middle stays.
  return { ms: (low.ms + high.ms) / 2, atLeast: sorted.some(({ ms, atLeast }) => atLeast && ms <= high.ms) };
}

/** The longest of several lengths of time. Any lower bound among them makes it one: a shorter one may have been longer. */
export function slowestOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  const ms = spans.reduce((slowest, span) => Math.max(slowest, span.ms), 0);
  return { ms, atLeast: spans.some(({ atLeast }) => atLeast) };
}
