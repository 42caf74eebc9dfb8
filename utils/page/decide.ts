import type { Finding } from './find-token';
import { checksum } from './hex';
import { newsAfterPress } from './news';
import type { Place, Trace } from './place';
import type { Scored } from './score';
import { type Age, hasSettled } from './verdict';

/** What is known when a look over the page is over. */
interface State {
  /** The place followed so far, and the checksum of what it showed last. */
  place: Place | null;
  /** What is remembered of that place, also after a time away from the tab. */
  trace: Trace | null;
  sum: number | null;
  isShowing: boolean;
  /** Checksums of all values seen before this look. */
  seen: ReadonlySet<number>;
  /** The button that makes a token was pressed a short while ago. */
  pressed: boolean;
  age: Age;
}

/** What to do about it. */
type Decision =
  | { type: 'follow'; place: Place; value: string }
  /** The place followed so far was a mistake; this one is the token's. */
  | { type: 'correct'; place: Place; value: string }
  /** There is a likely place, but the page is still being drawn. */
  | { type: 'wait' }
  | { type: 'keep' };

/** How much weaker the same place may look after it was drawn anew. */
const LOSS = 2;
/** How much better another place must be to show that the one followed so far was a mistake. */
const BETTER = 3;

/** Decides what a look over the page changes. A wrong token is a false alarm, so that a change needs the better proof. */
export function decide(finding: Finding, ranked: readonly Scored[], state: State): Decision {
  const { place, trace, sum, isShowing, seen, pressed, age } = state;
  if (place !== null && pressed) {
    const news = newsAfterPress(ranked, seen, place);
    if (news !== null) return { type: 'follow', ...news };
  }
  if (finding.kind !== 'token') return { type: 'keep' };
  const { place: better, value } = finding;
  if (checksum(value) === sum)
    return isRicher(better, place, isShowing) ? { type: 'follow', place: better, value } : { type: 'keep' };
  if (place !== null && isShowing) {
    const mistaken = better.sure && !place.sure && better.score >= place.score + BETTER;
    return mistaken ? { type: 'correct', place: better, value } : { type: 'keep' };
  }
  const drawnAnew = trace !== null && better.likeness === trace.likeness && better.score >= trace.score - LOSS;
  if (better.sure || drawnAnew) return { type: 'follow', place: better, value };
  // Where another value was the token before, a mere likeness is not enough, unless the button was pressed.
  if (sum !== null && !pressed) return { type: 'keep' };
  return hasSettled(age) ? { type: 'follow', place: better, value } : { type: 'wait' };
}

/** Whether a place is to be followed for a value that is known: the same one with its block drawn on, or a far better one. */
function isRicher(better: Place, place: Place | null, isShowing: boolean): boolean {
  if (place === null || !isShowing) return true;
  return better.candidate.element === place.candidate.element || better.score >= place.score + BETTER;
}
