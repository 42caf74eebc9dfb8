import { kindOf } from './buttons';
import { readToken } from './candidates';
import { isConnected } from './dom';
import { checksum } from './hex';
import { type Place, placeOf } from './place';
import type { Scan } from './scan';
import { type Scored, score } from './score';
import { Surroundings } from './surroundings';

/** What a look over the page comes to. */
export type Finding =
  /** A place that is not `sure` is only the likeliest one. */
  | { kind: 'token'; place: Place; value: string }
  /** The block is there and shows no token, or hides it. */
  | { kind: 'empty' | 'masked' | 'none' };

/** Least score of a place that may be the token's. */
const LIKELY = 3;
/** How far ahead of any other value the best must be. */
const LEAD = 2;
/** Lists longer than this are not looked at one by one. */
const MOST_SCORED = 40;

/**
 * Which place shows the token. In: a scan, and its values as `rank` orders them; `known` is the checksum of the value
 * that was the token so far: between equals it decides, and else the words that only one of them has. A wrong token is a
 * false alarm: in doubt the answer is none.
 */
export function findToken(found: Scan, ranked: readonly Scored[], known: number | null): Finding {
  const [best] = ranked;
  if (best === undefined || best.score < LIKELY || !best.actionable) return { kind: withoutToken(found) };
  const tied = ranked.filter(({ score }) => best.score - score < LEAD);
  const worded = tied.filter((one) => one.worded);
  const chosen =
    tied.find(({ value }) => tied.length === 1 || checksum(value) === known) ??
    (worded.length === 1 ? worded[0] : undefined);
  return chosen ? { kind: 'token', place: placeOf(chosen), value: chosen.value } : { kind: 'none' };
}

/**
 * The best place of each different value on the page, best first. In: a scan, and the element that showed the token last:
 * while it shows something else, it is still the token's.
 */
export function rank({ candidates, buttons, empty, masked }: Scan, last: Element | null): Scored[] {
  const shown = candidates.flatMap((candidate) => {
    const value = readToken(candidate);
    return value === null ? [] : [{ candidate, value }];
  });
  const isKept = last !== null && isConnected(last) && shown.every(({ candidate }) => candidate.element !== last);
  const kept = isKept ? [last] : [];
  const around = new Surroundings(shown, buttons, [...empty, ...masked, ...kept]);
  // Those that stand by themselves first: in a long list of values none is the token.
  const entries = new Map(shown.map(({ candidate: { element } }) => [element, around.entriesLike(element)]));
  shown.sort((a, b) => (entries.get(a.candidate.element) ?? 0) - (entries.get(b.candidate.element) ?? 0));
  const only = new Set(shown.map(({ value }) => value)).size === 1;
  const best = new Map<string, Scored>();
  for (const { candidate, value } of shown.slice(0, MOST_SCORED)) {
    const scored = score(candidate, value, around, only);
    if (scored.score > (best.get(value)?.score ?? Number.NEGATIVE_INFINITY)) best.set(value, scored);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** What a page without a likely value is: its block empty or masked, by its button or by its label; or not known. */
function withoutToken({ masked, named, empty, buttons, candidates }: Scan): 'empty' | 'masked' | 'none' {
  if (!named) return 'none';
  if (masked.length > 0) return 'masked';
  const isEmpty = empty.length > 0 || buttons.some((button) => kindOf(button) === 'generate');
  return isEmpty && candidates.length === 0 ? 'empty' : 'none';
}
