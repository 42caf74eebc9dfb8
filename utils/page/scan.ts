import { isButton } from './buttons';
import { type Candidate, candidatesOf } from './candidates';
import {
  following,
  isConnected,
  isElement,
  isField,
  isText,
  isUnread,
  parentOf,
  type ShadowRootOf,
  shortText,
} from './dom';
import { isMask, isPiece, LONGEST, tokenIn } from './hex';
import { speaksOfToken } from './words';

/** What one look over the page found. */
export interface Scan {
  candidates: Candidate[];
  buttons: Element[];
  roots: ShadowRoot[];
  frames: Element[];
  /** A short text names an API token. */
  named: boolean;
  /** Where a value may be that is not to be read now: fields that show nothing, and masked values. */
  empty: Element[];
  masked: Element[];
}

/** Nodes in one step, between two looks at the clock. */
const STEP = 200;
/** Most entries of one kind that are kept: they are weighed in one go, and a page without end must not take long. */
const MOST = 2000;
const LONGEST_LABEL = 80;
/** How often a look begins anew when the page takes its place away. */
const MOST_STARTS = 5;

function blank(): Scan {
  return { candidates: [], buttons: [], roots: [], frames: [], named: false, empty: [], masked: [] };
}

/**
 * Looks over everything in a document or an element, open and closed shadow roots included, one small step at a time.
 * Who calls it decides how many steps to take in one go.
 */
export function* scan(start: Document | Element, shadowRootOf: ShadowRootOf): Generator<void, Scan> {
  let found = blank();
  const tops: Node[] = [start];
  let left = STEP;
  let again = MOST_STARTS;
  for (let top = tops.pop(); top !== undefined; top = tops.pop()) {
    for (let node: Node | null = top, deep = true; node !== null; node = following(node, top, deep)) {
      deep = true;
      try {
        if (isText(node)) visitText(node, found);
        else if (isElement(node)) {
          deep = !isUnread(node);
          const root = deep ? visit(node, found, shadowRootOf) : null;
          if (root !== null) tops.push(root);
        }
      } catch {
        // One odd element, such as a form whose fields hide its own properties, must not hide the rest of the page.
      }
      left -= 1;
      if (left > 0) continue;
      yield;
      left = STEP;
      if (isConnected(node) || again === 0) continue;
      // The page has taken away where the look had come to, and with it the way on.
      again -= 1;
      found = blank();
      tops.splice(0, tops.length, start);
      break;
    }
  }
  return found;
}

/** Takes note of an element. Out: its shadow root, if it has one. */
function visit(element: Element, found: Scan, shadowRootOf: ShadowRootOf): ShadowRoot | null {
  for (const candidate of candidatesOf(element)) keep(found.candidates, candidate);
  if (isButton(element)) keep(found.buttons, element);
  else if (isField(element)) {
    if (isMask(element.value)) keep(found.masked, element);
    else if (element.value === '' && mayShow(element)) keep(found.empty, element);
  } else if (/^i?frame$/.test(element.localName)) keep(found.frames, element);
  const root = shadowRootOf(element);
  if (root !== null) found.roots.push(root);
  return root;
}

function visitText(node: Text, found: Scan): void {
  const element = parentOf(node);
  if (element === null || node.length > LONGEST) return;
  const text = node.data;
  if (text.trim().length < 2) return;
  const whole = tokenIn(text) !== null ? element : isPiece(text) ? wholeAround(element) : null;
  // Pieces of one token lead to the same element, one after the other.
  if (whole !== null && found.candidates.at(-1)?.element !== whole)
    keep(found.candidates, { element: whole, attribute: null });
  if (text.length > LONGEST_LABEL) return;
  found.named ||= speaksOfToken(text);
  if (isMask(text)) keep(found.masked, element);
}

/** Whether a field may show a token at some time. */
function mayShow({ type }: HTMLInputElement | HTMLTextAreaElement): boolean {
  return /^(?:text|password|textarea)$/.test(type);
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
