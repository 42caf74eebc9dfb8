/** What can be said of a page on which no token is shown. */
export type Reading = 'empty' | 'masked' | 'not-found';

/** Milliseconds since the tab was shown, and without anything new on it, after which something can be said of it. */
const SETTLED = { after: 2000, quiet: 1000, latest: 4500 } as const;
/** The user is to hear of it within five seconds, the time that the card takes included. */
const NOT_FOUND = { after: 3200, quiet: 500, latest: 4000 } as const;

/** How long the tab has been shown, and how long nothing new has come to its page. */
export interface Age {
  shown: number;
  quiet: number;
}

/** Whether a page has come to rest, so that a likely place may count as the token's. */
export function hasSettled(age: Age): boolean {
  return isOver(age, SETTLED);
}

/**
 * What to say of a page on which no token was found; null while it is too early to tell. A frame that finds it later
 * takes that back.
 */
export function readingOf(kind: 'empty' | 'masked' | 'none' | 'token', age: Age): Reading | null {
  if (kind === 'empty' || kind === 'masked') return isOver(age, SETTLED) ? kind : null;
  return isOver(age, NOT_FOUND) ? 'not-found' : null;
}

function isOver({ shown, quiet }: Age, { after, quiet: least, latest }: typeof SETTLED | typeof NOT_FOUND): boolean {
  return shown >= latest || (shown >= after && quiet >= least);
}
