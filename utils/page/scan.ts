import { isButton } from './buttons';
import { type Candidate, candidatesOf, isField } from './candidates';
import { following, isUnread, parentOf, type ShadowRootOf, shortText } from './dom';
import { isMask, isPiece, LONGEST, tokenIn } from './hex';
import { deedOf, speaksOfToken } from './words';

/** What one look over the page found. */
export interface Scan {
  candidates: Candidate[];
  buttons: Element[];
  roots: ShadowRoot[];
  frames: Element[];
  /** A short text names an API token. */
  named: boolean;
  /** A field shows nothing. */
  empty: boolean;
  /** A value is shown as dots or stars. */
  masked: boolean;
}

/** Nodes in one step, between two looks at the clock. */
const STEP = 200;
/** Most entries of one kind that are kept, so that a page without end does not fill the memory. */
const MOST = 20_000;
const LONGEST_LABEL = 80;

/**
 * Looks over everything in a document or an element, open and closed shadow roots included, one small step at a time.
 * Who calls it decides how many steps to take in one go.
 */
export function* scan(start: Document | Element, shadowRootOf: ShadowRootOf): Generator<void, Scan> {
  const found: Scan = { candidates: [], buttons: [], roots: [], frames: [], named: false, empty: false, masked: false };
  const tops: Node[] = [start];
  let left = STEP;
  for (let top = tops.pop(); top !== undefined; top = tops.pop()) {
    for (let node: Node | null = top, deep = true; node !== null; node = following(node, top, deep)) {
      deep = true;
      if (node.nodeType === Node.TEXT_NODE) visitText((node as Text).data, node, found);
      else if (node.nodeType === Node.ELEMENT_NODE) {
        deep = !isUnread(node as Element);
        const root = deep ? visit(node as Element, found, shadowRootOf) : null;
        if (root !== null) tops.push(root);
      }
      left -= 1;
      if (left > 0) continue;
      yield;
      left = STEP;
    }
  }
  return found;
}

/** Takes note of an element. Out: its shadow root, if it has one. */
function visit(element: Element, found: Scan, shadowRootOf: ShadowRootOf): ShadowRoot | null {
  for (const candidate of candidatesOf(element)) keep(found.candidates, candidate);
  if (isButton(element)) keep(found.buttons, element);
  else if (isField(element)) {
    found.empty ||= element.value === '';
    found.masked ||= isMask(element.value);
  } else if (/^i?frame$/.test(element.localName)) keep(found.frames, element);
  const root = shadowRootOf(element);
  if (root !== null) found.roots.push(root);
  return root;
}

function visitText(text: string, node: Node, found: Scan): void {
  const element = parentOf(node);
  if (element === null || text.length > LONGEST || text.trim().length < 2) return;
  const whole = tokenIn(text) !== null ? element : isPiece(text) ? wholeAround(element) : null;
  // Pieces of one token lead to the same element, one after the other.
  if (whole !== null && found.candidates.at(-1)?.element !== whole)
    keep(found.candidates, { element: whole, attribute: null });
  if (text.length > LONGEST_LABEL) return;
  found.named ||= speaksOfToken(text);
  found.masked ||= isMask(text);
  if (isPressable(element) && deedOf(text) === 'generate') keep(found.buttons, element);
}

/** Whether a text with no button around it may be one all the same: pages make them of plain elements. */
function isPressable(element: Element): boolean {
  return element.closest('h1,h2,h3,h4,h5,h6,p,label,legend,title,option,dt,th,button,a') === null && !isButton(element);
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
