import { isButton } from './buttons';
import { type Candidate, candidatesOf, isField } from './candidates';
import { following, isUnread, parentOf, type ShadowRootOf, shortText } from './dom';
import { isMask, isPiece, LONGEST, tokenIn } from './hex';
import { saysGenerate, speaksOfToken } from './labels';

/** What one look over the page found. */
export interface Scan {
  candidates: Candidate[];
  buttons: Element[];
  /** Elements whose short text names an API token. */
  signs: Element[];
  /** Fields that show nothing. */
  emptyFields: Element[];
  roots: ShadowRoot[];
  frames: Element[];
  /** A value is shown as dots or stars. */
  masked: boolean;
}

/** Nodes in one step, between two looks at the clock. */
const STEP = 200;
/** Most entries of one kind that are kept, so that a page without end does not fill the memory. */
const MOST = 20_000;
const LONGEST_SIGN = 80;

/**
 * Looks over everything under `starts`, open and closed shadow roots included, one small step at a time.
 * Who calls it decides how many steps to take in one go.
 */
export function* scan(starts: readonly (Document | Element)[], shadowRootOf: ShadowRootOf): Generator<void, Scan> {
  const found: Scan = { candidates: [], buttons: [], signs: [], emptyFields: [], roots: [], frames: [], masked: false };
  const tops: Node[] = [...starts];
  let left = STEP;
  for (let top = tops.pop(); top !== undefined; top = tops.pop()) {
    for (let node: Node | null = top; node !== null; ) {
      const deep = visit(node, found, shadowRootOf, tops);
      node = following(node, top, deep);
      left -= 1;
      if (left === 0) {
        yield;
        left = STEP;
      }
    }
  }
  return found;
}

/** Takes note of one node. Out: whether to look at what it holds. */
function visit(node: Node, found: Scan, shadowRootOf: ShadowRootOf, tops: Node[]): boolean {
  if (node.nodeType === Node.TEXT_NODE) {
    visitText(node as Text, found);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (isUnread(element)) return false;
    visitElement(element, found);
    const root = shadowRootOf(element);
    if (root !== null) {
      found.roots.push(root);
      tops.push(root);
    }
  }
  return true;
}

function visitElement(element: Element, found: Scan): void {
  for (const candidate of candidatesOf(element)) keep(found.candidates, candidate);
  if (isButton(element)) keep(found.buttons, element);
  else if (isField(element)) {
    if (element.value === '') keep(found.emptyFields, element);
    else if (isMask(element.value)) found.masked = true;
  } else if (element.localName === 'iframe' || element.localName === 'frame') keep(found.frames, element);
}

function visitText(text: Text, found: Scan): void {
  const { data } = text;
  if (data.length > LONGEST || data.length < 2 || data.trim() === '') return;
  const element = parentOf(text);
  if (element === null) return;
  const whole = tokenIn(data) !== null ? element : isPiece(data) ? wholeAround(element) : null;
  // Pieces of one token lead to the same element, one after the other.
  if (whole !== null && found.candidates.at(-1)?.element !== whole)
    keep(found.candidates, { element: whole, attribute: null });
  if (data.length > LONGEST_SIGN) return;
  if (speaksOfToken(data)) keep(found.signs, element);
  if (isMask(data)) found.masked = true;
  if (isPressableText(element) && saysGenerate(data)) keep(found.buttons, element);
}

/** Tags whose text is never a button by itself, and those whose text belongs to a button that was noted already. */
const NOT_PRESSABLE = /^(?:h[1-6]|p|label|legend|title|option|dt|th|button|a)$/;

/** Whether a text with no button around it may be one all the same: pages make them of plain elements. */
function isPressableText(element: Element): boolean {
  if (NOT_PRESSABLE.test(element.localName) || isButton(element)) return false;
  const above = parentOf(element);
  return above === null || !(isButton(above) || NOT_PRESSABLE.test(above.localName));
}

/** The nearest element whose pieces of text make up one token. */
function wholeAround(piece: Element): Element | null {
  let element: Element | null = piece;
  for (let level = 0; level < 4 && element !== null; level += 1, element = parentOf(element)) {
    const text = shortText(element, LONGEST);
    if (text === null) return null;
    if (tokenIn(text) !== null) return element;
  }
  return null;
}

function keep<T>(list: T[], item: T): void {
  if (list.length < MOST) list.push(item);
}
