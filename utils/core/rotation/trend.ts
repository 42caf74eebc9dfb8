import type { Figures } from './figures';
import { medianOf, type Span } from './spans';

/** One rotation of a trend: when its token was replaced, and how long the middle one of its tools took. */
export interface TrendPoint {
  rotation: string;
  at: number;
  updated: Span;
  /** Null where no tool was shown to work. */
  verified: Span | null;
}

/** Whether recovering becomes quicker. */
export interface Trend {
  /** Oldest first. */
  points: TrendPoint[];
  /** How many rotations each of the two figures below stands for. */
  each: number;
  /** The middle of the latest rotations, to `updated`, and of as many before them. */
  recent: Span;
  before: Span;
}

/** Rotations that are compared with as many before them, at most. */
const COMPARED = 5;

/** The trend over rotations in any order; null while fewer than two have tools with the new token. */
export function trendOf(
  rotations: readonly { id: string; at: number; figures: Pick<Figures, 'updated' | 'verified'> }[],
): Trend | null {
  const points = rotations
    .flatMap(({ id, at, figures: { updated, verified } }) =>
      updated.median === null ? [] : [{ rotation: id, at, updated: updated.median, verified: verified.median }],
    )
    .sort((a, b) => a.at - b.at);
  const each = Math.min(COMPARED, Math.floor(points.length / 2));
  const spans = points.map(({ updated }) => updated);
  const recent = medianOf(spans.slice(-each));
  const before = medianOf(spans.slice(-2 * each, -each));
  return each === 0 || recent === null || before === null ? null : { points, each, recent, before };
}
