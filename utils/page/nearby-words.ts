import { type Candidate, textOf } from './candidates';
import {
  attributeOf,
  attributesOf,
  isElement,
  isField,
  matches,
  parentOf,
  previousSibling,
  shortText,
  withId,
} from './dom';
import { textBeside } from './hex';
import { NAMES, namesToken, speaksOfApi, speaksOfOtherThings } from './words';

/** What the words about a value say: it is the token (2, or 1 in passing), nothing (0), or something else (-1). */
export type Verdict = 2 | 1 | 0 | -1;

/** A label is short; only a label can say that a value is something else. */
const LABEL = 40;
const SENTENCE = 80;
const PARAGRAPH = 300;
const LEVELS = 7;
const SIBLINGS = 4;

/**
 * What the nearest label says of a value. A heading above the block counts as long as nothing but this value
 * stands under it. "API key" alone is weak, as custom fields have one too.
 */
export function labelVerdict(candidate: Candidate, isAlone: (element: Element) => boolean): Verdict {
  let inPassing: Verdict = 0;
  let isNamed = false;
  for (const text of wordsAround(candidate, isAlone)) {
    const words = text.trim();
    const names = namesToken(words);
    if (words.length <= LABEL && !isNamed && speaksOfOtherThings(words)) return -1;
    if (names && words.length <= SENTENCE) return 2;
    if (names || (words.length <= SENTENCE && speaksOfApi(words))) inPassing = 1;
    isNamed ||= names;
  }
  return inPassing;
}

/** Texts about a value, nearest first, empty ones among them. */
function* wordsAround(candidate: Candidate, isAlone: (element: Element) => boolean): Generator<string> {
  const { element, attribute } = candidate;
  if (attribute === null && !isField(element)) yield textBeside(textOf(candidate) ?? '');
  if (attribute !== 'aria-label') yield attributeOf(element, 'aria-label');
  const named = attributeOf(element, 'aria-labelledby').split(/\s+/);
  for (const id of named.slice(0, SIBLINGS)) if (id !== '') yield textOfNode(withId(element, id));
  for (const label of isField(element) ? (element.labels ?? []) : []) yield textOfNode(label);
  yield attributeOf(element, 'placeholder');
  let at = element;
  for (let level = 0; level < LEVELS; level += 1) {
    yield* wordsBefore(at, isAlone);
    const above = parentOf(at);
    if (above === null || !isAlone(above)) return;
    yield attributeOf(above, 'aria-label');
    at = above;
  }
}

function textOfNode(node: Node | null | undefined): string {
  return node ? (shortText(node, PARAGRAPH) ?? '') : '';
}

/** Texts before an element under the same parent, nearest first, until another value is met. */
function* wordsBefore(element: Element, isAlone: (element: Element) => boolean): Generator<string> {
  let left = SIBLINGS;
  for (let node = previousSibling(element); node !== null && left > 0; node = previousSibling(node)) {
    if (isElement(node)) {
      if (!isAlone(node)) return;
      if (matches(node, 'main,nav,button,a,script,style,input,textarea,select')) continue;
    }
    const text = textOfNode(node);
    if (text.trim() !== '') left -= 1;
    yield text;
  }
}

/**
 * What the names in an element's code say: that it is the token (2, or 1 for a class), nothing (0), something else (-1).
 * Classes only speak for it, and less, as they say how a thing looks rather than what it is.
 */
export function nameVerdict({ element, attribute }: Candidate): Verdict {
  let verdict: Verdict = 0;
  for (const { name, value } of attributesOf(element)) {
    if (name === attribute || value.length > 120) continue;
    const isName = /^(?:id|name|data-)/.test(name);
    if (isName && NAMES.foreign.test(value)) return -1;
    const isNamed = (isName || name === 'class') && value.split(/\s+/).some((one) => NAMES.token.test(one));
    if (isNamed && verdict < 2) verdict = isName ? 2 : 1;
  }
  return attribute !== null && NAMES.token.test(attribute) ? 2 : verdict;
}
