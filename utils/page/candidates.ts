import { attributeOf, attributesOf, isField, isText, nodesIn, shortText } from './dom';
import { LONGEST, tokenIn } from './hex';

/** One place on the page that may show the token: a field, a text, or an attribute such as a copy button's. */
export interface Candidate {
  element: Element;
  /** Name of the attribute that holds the value; null for a field's value and for a text. */
  attribute: string | null;
}

/** Attributes that pages keep a shown or copied value in. Ids, classes and links hold other 40-digit values. */
const SHOWN_IN = /^(?:title|placeholder|aria-.*|content)$|clip|copy|token|text|value/;

/** What a candidate says now, with the token in it perhaps; null when there is too much text for a token. */
export function textOf({ element, attribute }: Candidate): string | null {
  if (attribute !== null) return attributeOf(element, attribute);
  if (isField(element)) return element.value;
  const own = ownText(element);
  return tokenIn(own) === null ? shortText(element, LONGEST) : own;
}

/** Text that stands directly in an element, whatever else the element holds. */
function ownText(element: Element): string {
  let text = '';
  for (const node of nodesIn(element)) {
    if (!isText(node)) continue;
    if (text.length + node.length > LONGEST) break;
    text += node.data;
  }
  return text;
}

/** The token that a candidate shows now, in lower case; null when it shows none. */
export function readToken(candidate: Candidate): string | null {
  return tokenIn(textOf(candidate) ?? '');
}

/** Candidates that an element itself makes, by its value or its attributes; its text is looked at apart. */
export function* candidatesOf(element: Element): Generator<Candidate> {
  if (isField(element)) {
    if (tokenIn(element.value) !== null) yield { element, attribute: null };
    return;
  }
  for (const { name, value } of attributesOf(element)) {
    if (value.length >= 40 && SHOWN_IN.test(name) && tokenIn(value) !== null) yield { element, attribute: name };
  }
}
