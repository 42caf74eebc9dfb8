import { isButton, kindOf } from './buttons';
import { following, holds, isElement } from './dom';

/** A page with more elements is not searched for a button to its end. */
const MOST = 20_000;

/**
 * The button that makes a new token, for the card to point at. In: the token's block, or the whole page when it shows
 * none. Null when it is not known for certain: no button or more than one is labelled so, and the token's block has not
 * exactly one button that does anything.
 */
export function findGenerateButton(part: Element | Document): Element | null {
  const kinds = [...buttonsIn(part)].map((element) => ({ element, kind: kindOf(element) }));
  const labelled = kinds.filter(({ kind }) => kind === 'generate');
  if (labelled.length > 0 || part instanceof Document) return only(labelled);
  return only(kinds.filter(({ kind }) => kind === 'action'));
}

/** What there is to press in a part of the page. */
export function* buttonsIn(part: Element | Document): Generator<Element> {
  let left = MOST;
  for (let node = following(part, part, true); node !== null && left > 0; node = following(node, part, true)) {
    left -= 1;
    if (isElement(node) && isButton(node)) yield node;
  }
}

function only(buttons: readonly { element: Element }[]): Element | null {
  const outer = buttons.filter(
    ({ element }) => !buttons.some((other) => other.element !== element && holds(other.element, element)),
  );
  return outer.length === 1 ? (outer[0]?.element ?? null) : null;
}
