/** Milliseconds since the tab was shown, or without a change of the page, after which something can be said of it. */
const SETTLED = { after: 1200, quiet: 600 } as const;
const EMPTY = { after: 1500, quiet: 1000 } as const;
const NOT_FOUND = { after: 4000, quiet: 500, latest: 5000 } as const;
/** Until then a frame that may hold the token is given the time to say so itself. */
const FRAME_SAYS = 8000;

/** How long the tab has been shown, and how long its page has not changed. */
export interface Age {
  shown: number;
  quiet: number;
}

/** Whether a page has come to rest, so that a likely place may count as the token's. */
export function hasSettled({ shown, quiet }: Age): boolean {
  return shown >= SETTLED.after && quiet >= SETTLED.quiet;
}

/** What to say of a page on which no token was found; null while it is too early to tell. */
export function readingOf(
  kind: 'empty' | 'none',
  { shown, quiet }: Age,
  mayBeInFrame: boolean,
): 'empty' | 'not-found' | null {
  if (mayBeInFrame && shown < FRAME_SAYS) return null;
  if (kind === 'empty') return shown >= EMPTY.after && quiet >= EMPTY.quiet ? 'empty' : null;
  return shown >= NOT_FOUND.latest || (shown >= NOT_FOUND.after && quiet >= NOT_FOUND.quiet) ? 'not-found' : null;
}
