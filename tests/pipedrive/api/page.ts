/** One page of a list, with the marker of the next one; null on the last page (models of the official client). */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** In: the whole list, and what the caller asked for. Out: a page, or null when limit or cursor make no sense. */
export function cutPage<T>(list: readonly T[], query: URLSearchParams, standard: number, most: number): Page<T> | null {
  const limit = Number(query.get('limit') ?? standard);
  const start = readCursor(query.get('cursor'));
  if (!Number.isInteger(limit) || limit < 1 || start === null) return null;
  const end = start + Math.min(limit, most);
  return { items: list.slice(start, end), nextCursor: end < list.length ? writeCursor(end) : null };
}

/** Opaque to callers, as the real ones are. */
function writeCursor(start: number): string {
  return Buffer.from(JSON.stringify({ start })).toString('base64url');
}

function readCursor(cursor: string | null): number | null {
  if (cursor === null) return 0;
  const start = /^\{"start":(\d+)\}$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  return start === undefined ? null : Number(start);
}
