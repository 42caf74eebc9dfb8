import type { Candidate } from './candidates';
import { isField, textOf } from './candidates';
import { parentOf, shortText } from './dom';
import { textBeside } from './hex';
import { NAMES, namesToken, speaksOfApi, speaksOfOtherThings } from './labels';

/** What the words about a value say: it is the token (2, or 1 in passing), nothing (0), or something else (-1). */
type Verdict = 2 | 1 | 0 | -1;

/** A label is short; only a label can say that a value is something else. */
const LABEL = 40;
const SENTENCE = 80;
const PARAGRAPH = 300;
const LEVELS = 7;
const SIBLINGS = 4;

function verdictOn(text: string): Verdict {
  const words = text.trim();
  if (words === '' || words.length > PARAGRAPH) return 0;
  if (words.length <= LABEL && speaksOfOtherThings(words)) return -1;
  if (namesToken(words)) return words.length <= SENTENCE ? 2 : 1;
  return words.length <= SENTENCE && speaksOfApi(words) ? 1 : 0;
}

/**
 * What the nearest label says of a value. A heading above the block counts as long as nothing but this value
 * stands under it. "API key" alone is weak, as custom fields have one too.
 */
export function labelVerdict(candidate: Candidate, isAlone: (element: Element) => boolean): Verdict {
  let inPassing: Verdict = 0;
  let isNamed = false;
  for (const text of wordsAround(candidate, isAlone)) {
    const verdict = verdictOn(text);
    if (verdict === 2 || (verdict === -1 && !isNamed)) return verdict;
    if (verdict !== 1) continue;
    inPassing = 1;
    isNamed ||= namesToken(text);
  }
  return inPassing;
}

/** Texts about a value, nearest first. */
function* wordsAround(candidate: Candidate, isAlone: (element: Element) => boolean): Generator<string> {
  const { element } = candidate;
  yield* ownLabels(candidate);
  let at = element;
  for (let level = 0; level < LEVELS; level += 1) {
    yield* wordsBefore(at, isAlone);
    const above = parentOf(at);
    if (above === null || !isAlone(above)) return;
    yield above.getAttribute('aria-label') ?? '';
    at = above;
  }
}

function* ownLabels(candidate: Candidate): Generator<string> {
  const { element, attribute } = candidate;
  if (attribute === null && !isField(element)) yield textBeside(textOf(candidate) ?? '');
  if (attribute !== 'aria-label') yield element.getAttribute('aria-label') ?? '';
  for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    const label = id === '' ? null : findById(element, id);
    if (label !== null) yield shortText(label, PARAGRAPH) ?? '';
  }
  if (!isField(element)) return;
  for (const label of element.labels ?? []) yield shortText(label, PARAGRAPH) ?? '';
  yield element.placeholder;
}

function findById(element: Element, id: string): Element | null {
  const root = element.getRootNode() as Partial<DocumentOrShadowRoot & NonElementParentNode>;
  return root.getElementById?.(id) ?? null;
}

const NOT_LABELS = /^(?:nav|button|a|script|style|template|input|textarea|select)$/;

/** Texts before an element under the same parent, nearest first, until another value is met. */
function* wordsBefore(element: Element, isAlone: (element: Element) => boolean): Generator<string> {
  let left = SIBLINGS;
  for (let node = element.previousSibling; node !== null && left > 0; node = node.previousSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (!isAlone(node as Element)) return;
      if (NOT_LABELS.test((node as Element).localName)) continue;
    } else if (node.nodeType !== Node.TEXT_NODE) continue;
    const text = shortText(node, PARAGRAPH) ?? '';
    if (text.trim() === '') continue;
    left -= 1;
    yield text;
  }
}

/**
 * What the names in an element's code say: that it is the token (2), an API key (1), nothing (0), something else (-1).
 * Classes only speak for it, as they say how a thing looks rather than what it is.
 */
export function nameVerdict({ element, attribute }: Candidate): Verdict {
  const names = Array.from(element.attributes).filter(({ value }) => value.length <= 120);
  const given = names
    .filter(({ name }) => name !== attribute && /^(?:id|name|data-.*)$/.test(name))
    .map(({ value }) => value);
  if (given.some((name) => NAMES.foreign.test(name))) return -1;
  const looks = names.filter(({ name }) => name === 'class').flatMap(({ value }) => value.split(/\s+/));
  const all = [...given, ...looks, attribute ?? ''];
  if (all.some((name) => NAMES.token.test(name))) return 2;
  return all.some((name) => NAMES.key.test(name)) ? 1 : 0;
}
