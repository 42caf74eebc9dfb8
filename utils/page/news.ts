import { holds } from './dom';
import { checksum } from './hex';
import { type Place, placeOf } from './place';
import { isInNotice } from './press';
import type { Scored } from './score';

/**
 * The new token where a page shows it beside the old one after the button was pressed: in a dialog, a notice or the
 * token's own block. In: what is on the page, best first, and the checksums of all values seen before the press.
 * Out: the only such value that was never seen before; null when there is none, or more than one.
 */
export function newsAfterPress(
  ranked: readonly Scored[],
  seen: ReadonlySet<number>,
  place: Place,
): { place: Place; value: string } | null {
  const fresh = ranked.filter(({ value, foreign, candidate: { element } }) => {
    if (foreign || seen.has(checksum(value))) return false;
    return isInNotice(element) || holds(place.block, element);
  });
  const [only] = fresh;
  return only === undefined || fresh.length > 1 ? null : { place: placeOf(only), value: only.value };
}
