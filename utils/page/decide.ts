import { holds } from './dom';
import type { Finding } from './find-token';
import { checksum } from './hex';
import { DIALOG, NOTICE } from './layers';
import { type Place, placeOf } from './place';
import { within } from './press';
import type { Scored } from './score';

/** What is known of the token when a look over the page is over. */
interface State {
  /** The place followed last, also after a time away from the tab, and whether it shows the token now. */
  place: Place | null;
  isShowing: boolean;
  /** The place is only the likeliest one so far, and was not told yet. */
  isHeld: boolean;
  /** Checksum of what it showed last. */
  sum: number | null;
  /** Checksums of all values seen before this look. */
  seen: ReadonlySet<number>;
  /** The button that makes a token was pressed a short while ago. */
  pressed: boolean;
}

/** What to do about it: follow a place (`sure` tells it at once), after dropping a mistake perhaps; or nothing. */
type Decision =
  | { type: 'follow' | 'correct'; place: Place; value: string; sure: boolean }
  /** What was held is not clearly the token any more. */
  | { type: 'drop' }
  | { type: 'keep' };

/** How much weaker the same place may look after it was drawn anew. */
const LOSS = 2;
/** How much better another place must be to show that the one followed so far was a mistake. */
const BETTER = 3;

/** Values of a visit that are known again; a page that shows new ones without end is not to fill the memory. */
const MOST_SEEN = 10_000;

/** Takes note of the values that a look has found, once it was decided what they mean. */
export function note(ranked: readonly Scored[], seen: Set<number>): void {
  if (seen.size < MOST_SEEN) for (const { value } of ranked) seen.add(checksum(value));
}

/** Decides what a look over the page changes. A wrong token is a false alarm, so that a change needs the better proof. */
export function decide(finding: Finding, ranked: readonly Scored[], state: State): Decision {
  const { place, isShowing, isHeld, sum, seen, pressed } = state;
  const news = pressed && place !== null && !isHeld ? newsIn(ranked, seen, place) : null;
  if (news !== null) return { type: 'follow', place: placeOf(news), value: news.value, sure: true };
  if (finding.kind !== 'token') return { type: isHeld ? 'drop' : 'keep' };

  const { place: better, value } = finding;
  const { sure } = better;
  const follow = { type: 'follow', place: better, value, sure } as const;
  if (place === null) return follow;
  if (checksum(value) === sum) {
    // The same one with its block drawn on, or a far better one.
    const isRicher = better.candidate.element === place.candidate.element || better.score >= place.score + BETTER;
    return isRicher || !isShowing ? follow : { type: 'keep' };
  }
  if (isHeld || (isShowing && sure && !place.sure && better.score >= place.score + BETTER))
    return { ...follow, type: 'correct' };
  if (isShowing) return { type: 'keep' };
  const isDrawnAnew = better.likeness === place.likeness && better.score >= place.score - LOSS;
  // Where another value was the token before, a button near this one is not enough, and what stood there all along is
  // no new token.
  const isNew = !seen.has(checksum(value)) && (isDrawnAnew || pressed);
  return (sure && better.labelled) || isNew ? { ...follow, sure: true } : { type: 'keep' };
}

/**
 * The new token where a page shows it beside the old one after the button was pressed, in a dialog, a notice or the
 * token's own block: the only such value that was never seen before.
 */
function newsIn(ranked: readonly Scored[], seen: ReadonlySet<number>, { block }: Place): Scored | null {
  const fresh = ranked.filter(({ value, foreign, labelled, candidate: { element } }) => {
    if (foreign || seen.has(checksum(value))) return false;
    return holds(block, element) || within(element, labelled ? NOTICE : DIALOG);
  });
  return fresh.length === 1 ? (fresh[0] ?? null) : null;
}
