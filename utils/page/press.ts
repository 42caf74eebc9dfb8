import { type ButtonKind, isButton, kindOf, labelOf } from './buttons';
import { ancestorsOf, holds, isElement, matches } from './dom';
import { NOTICE } from './layers';
import type { Place } from './place';
import { isInBlock } from './score';
import { speaksOfToken } from './words';

/** A button that was pressed, with its kind. */
export interface Press {
  element: Element;
  kind: ButtonKind;
}

/** Longest text of a plain element that may be a button, in characters. */
const LONGEST_LABEL = 60;

/** The button that an event went through, innermost first; null when it met none. */
export function pressOf(event: Event): Press | null {
  const path = event.composedPath().filter((step) => 'nodeType' in step && isElement(step as Node)) as Element[];
  const button = path.find(isButton);
  if (button !== undefined) return { element: button, kind: kindOf(button) };
  // A plain element with a short label that says it makes a token is a button too.
  const [element] = path;
  return element !== undefined && labelOf(element).length <= LONGEST_LABEL && kindOf(element) === 'generate'
    ? { element, kind: 'generate' }
    : null;
}

/**
 * Whether a press may make a new token: in the token's block any button that does not merely copy, show or lead away
 * (a press counts only together with a change, so that in doubt it is told); elsewhere only a button that says so; and
 * the buttons of a dialog which opened after such a press.
 */
export function mayGenerate({ element, kind }: Press, place: Place | null, afterPress: boolean): boolean {
  if (kind !== 'generate' && kind !== 'action') return false;
  if (afterPress && within(element, NOTICE)) return true;
  if (place === null) return kind === 'generate';
  if (holds(element, place.candidate.element)) return false;
  return isInBlock(place.block, { element, kind }) || (kind === 'generate' && speaksOfToken(labelOf(element)));
}

/** Whether an element is one of a kind or stands in one, shadow roots in between or not. */
export function within(element: Element, selector: string): boolean {
  for (const at of [element, ...ancestorsOf(element)]) if (matches(at, selector)) return true;
  return false;
}
