/** Milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A moment, or the span in which it must have been when nobody saw it; both ends in milliseconds since 1970. */
export interface Interval {
  from: number;
  to: number;
}

/** Below this width an interval is told as a moment. */
const MOMENT = MINUTE;

/** Interval of one moment. */
export function moment(at: number): Interval {
  return { from: at, to: at };
}

/** Whether an interval is narrow enough to be told as one moment. */
export function isMoment({ from, to }: Interval): boolean {
  return to - from < MOMENT;
}

/**
 * Time from `start` until `end`, in milliseconds, never negative.
 * `atLeast` is true where the start is an interval: then the duration counts from its latest end.
 */
export function elapsed(start: Interval, end: number): { ms: number; atLeast: boolean } {
  return { ms: Math.max(0, end - start.to), atLeast: !isMoment(start) };
}
