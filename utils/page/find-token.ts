import { kindOf } from './buttons';
import { readToken } from './candidates';
import { checksum } from './hex';
import { type Place, placeOf } from './place';
import type { Scan } from './scan';
import { type Scored, score } from './score';
import { Surroundings } from './surroundings';

/** What a look over the page comes to. */
export type Finding =
  /** A place that is not `sure` is only the likeliest one, and counts once the page has settled. */
  | { kind: 'token'; place: Place; value: string }
  /** The block is there and shows no token. */
  | { kind: 'empty' }
  | { kind: 'none' };

/** Least score of a place that may be the token's. */
const LIKELY = 3;
/** How far ahead of any other value the best must be. */
const LEAD = 2;
/** Lists longer than this are not looked at one by one. */
const MOST_SCORED = 40;

/**
 * Which place shows the token. In: a scan, and its values as `rank` orders them. `known` is the checksum of the value that was the token so far: between equals it
 * decides. A wrong token is a false alarm, so that in doubt the answer is none.
 */
export function findToken(found: Scan, ranked: readonly Scored[], known: number | null): Finding {
  const [best, next] = ranked;
  if (best === undefined || best.score < LIKELY || !best.actionable)
    return isEmpty(found) ? { kind: 'empty' } : { kind: 'none' };
  const clear = next === undefined || best.score - next.score >= LEAD;
  const tied = ranked.filter(({ score }) => best.score - score < LEAD);
  const chosen = clear ? best : tied.find(({ value }) => checksum(value) === known);
  if (chosen === undefined) return { kind: 'none' };
  return { kind: 'token', place: placeOf(chosen), value: chosen.value };
}

/** The best place of each different value on the page, best first. */
export function rank(found: Scan): Scored[] {
  const shown = found.candidates.flatMap((candidate) => {
    const value = readToken(candidate);
    return value === null ? [] : [{ candidate, value }];
  });
  const values = new Set(shown.map(({ value }) => value));
  const around = new Surroundings(shown, found.buttons);
  const worth = shown.length <= MOST_SCORED ? shown : shortlist(shown, around);
  const best = new Map<string, Scored>();
  for (const { candidate, value } of worth) {
    const scored = score(candidate, value, around, values.size === 1);
    const rival = best.get(value);
    if (rival === undefined || scored.score > rival.score) best.set(value, scored);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Those that stand by themselves first: in a long list of values none is the token. */
function shortlist<T extends { candidate: { element: Element } }>(shown: T[], around: Surroundings): T[] {
  return shown
    .map((item) => ({ item, entries: around.entriesLike(item.candidate.element) }))
    .sort((a, b) => a.entries - b.entries)
    .slice(0, MOST_SCORED)
    .map(({ item }) => item);
}

/** Whether the token's block is on the page without a token: its button, or its label beside an empty field. */
function isEmpty({ masked, signs, buttons, emptyFields, candidates }: Scan): boolean {
  if (masked || candidates.length > 0 || signs.length === 0) return false;
  return emptyFields.length > 0 || buttons.some((button) => kindOf(button) === 'generate');
}
