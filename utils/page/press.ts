import { type ButtonKind, isButton, kindOf, labelOf } from './buttons';
import { ancestorsOf, holds } from './dom';
import { speaksOfToken } from './labels';
import type { Place } from './place';
import { isInBlock } from './score';

/** A button that was pressed, with its kind. */
export interface Press {
  element: Element;
  kind: ButtonKind;
}

/** The button that an event went through, innermost first; null when it met none. */
export function pressOf(event: Event): Press | null {
  const path = event.composedPath().filter((step): step is Element => step instanceof Element);
  const element = path.find(isButton);
  if (element !== undefined) return { element, kind: kindOf(element) };
  // A plain element with a short label that says it makes a token is a button too.
  const [inner] = path;
  const kind = inner !== undefined && labelOf(inner).length <= 60 ? kindOf(inner) : null;
  return inner !== undefined && kind === 'generate' ? { element: inner, kind } : null;
}

/**
 * Whether a press may make a new token: in the token's block any button that does not merely copy, show or lead away
 * (a press counts only together with a change, so that in doubt it is told); with no token in sight only a button
 * that says so; and the buttons of a dialog which opened after such a press.
 */
export function mayGenerate({ element, kind }: Press, place: Place | null, afterPress: boolean): boolean {
  if (kind === 'copy' || kind === 'reveal' || kind === 'away') return false;
  if (afterPress && dialogOf(element) !== null) return true;
  if (place === null) return kind === 'generate';
  if (holds(element, place.candidate.element)) return false;
  if (isInBlock(place.block, { element, kind })) return true;
  return kind === 'generate' && (speaksOfToken(labelOf(element)) || isCloseTo(place.block, element));
}

/** Levels above a block in which its button may stand when another value shares the block's surroundings. */
const CLOSE = 3;

function isCloseTo(block: Element, button: Element): boolean {
  let level = 0;
  for (const ancestor of ancestorsOf(block)) {
    level += 1;
    if (level > CLOSE || /^(?:body|html)$/.test(ancestor.localName)) return false;
    if (holds(ancestor, button)) return true;
  }
  return false;
}

const DIALOG_ROLES = new Set(['dialog', 'alertdialog']);

/** The dialog that a node is in, or null. */
export function dialogOf(node: Node): Element | null {
  for (const ancestor of ancestorsOf(node)) {
    const role = ancestor.getAttribute('role') ?? '';
    if (ancestor.localName === 'dialog' || DIALOG_ROLES.has(role) || ancestor.getAttribute('aria-modal') === 'true')
      return ancestor;
  }
  return null;
}

/** Whether a node is in a part of the page that tells news: a dialog, an alert, a status line. */
export function isInNotice(node: Node): boolean {
  if (dialogOf(node) !== null) return true;
  for (const ancestor of ancestorsOf(node)) {
    if (/^(?:alert|status|log)$/.test(ancestor.getAttribute('role') ?? '') || ancestor.hasAttribute('aria-live'))
      return true;
  }
  return false;
}
