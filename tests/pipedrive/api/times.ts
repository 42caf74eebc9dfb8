/** In: a time. Out: `2026-05-12 14:20:00`, in UTC, as v1 writes times. */
export function v1Time(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** In: a time. Out: `2026-05-12T14:20:00Z`, as v2 writes times. */
export function v2Time(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/**
 * In: what a caller gave as `updated_since`. Out: the time, or null when v2 answers 400: it wants RFC 3339 without
 * milliseconds (facts, section 4).
 */
export function parseV2Time(text: string): number | null {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
  const time = shape.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
