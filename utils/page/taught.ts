import type { TaughtPath, TaughtPlace } from '../core/detection/taught';
import { type Candidate, readToken } from './candidates';
import { ancestorsOf, childrenOf, isConnected, parentNode, type ShadowRootOf } from './dom';
import type { Finding } from './find-token';
import { buttonsIn } from './generate-button';
import { checksum } from './hex';
import type { Place } from './place';

const NAME = /^[a-z][a-z0-9-]{0,31}$/;
/** Deepest place that can be taught; the worker takes no longer ways. */
const DEEPEST = 64;
const WIDEST = 9999;
/** Better than any place that was found by its looks. */
const SCORE = 100;
/** How far up from a taught place the buttons stand that belong to it. */
const LEVELS = 6;

type TaughtFinding = Extract<Finding, { kind: 'token' }>;

/** The way to a candidate from its document; null when it is too long, or leads through no document. */
export function pathTo({ element, attribute }: Candidate): TaughtPath | null {
  if (attribute !== null && !NAME.test(attribute)) return null;
  const steps: TaughtPath['steps'] = [];
  for (let at = element; steps.length < DEEPEST; ) {
    const holder = parentNode(at);
    if (holder === null) return null;
    const tag = tagOf(at);
    const index = alike(holder, tag).indexOf(at);
    if (index < 0 || index > WIDEST) return null;
    const { host } = holder as Partial<ShadowRoot>;
    const inShadow = host instanceof Element && holder.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
    steps.push({ tag, index, inShadow });
    if (holder.nodeType === Node.DOCUMENT_NODE) return { steps, attribute };
    at = inShadow ? host : (holder as Element);
  }
  return null;
}

/** The candidate at the end of a way; null when the page is no longer made like that. */
export function resolve(
  { steps, attribute }: TaughtPath,
  document: Document,
  shadowRootOf: ShadowRootOf,
): Candidate | null {
  let holder: ParentNode | null = document;
  let element: Element | undefined;
  for (const { tag, index, inShadow } of [...steps].reverse()) {
    if (element !== undefined) holder = inShadow ? shadowRootOf(element) : element;
    element = holder === null ? undefined : alike(holder, tag)[index];
    if (element === undefined) return null;
  }
  return element === undefined ? null : { element, attribute };
}

/** What stands at the taught place now; null when it is not in this document, is gone, or shows no token. */
export function taughtFinding(
  taught: TaughtPlace,
  isTop: boolean,
  document: Document,
  shadowRootOf: ShadowRootOf,
): TaughtFinding | null {
  const candidate = taught.inFrame === isTop ? null : resolve(taught, document, shadowRootOf);
  const value = candidate === null ? null : readToken(candidate);
  if (candidate === null || value === null) return null;
  const { steps, attribute } = taught;
  const place = {
    candidate,
    block: blockAround(candidate.element),
    score: SCORE,
    labelled: true,
    sure: true,
    likeness: JSON.stringify([steps, attribute]),
  };
  return { kind: 'token', place, value };
}

/** What to do about a token at the taught place: follow it. Another value that was followed until now was a guess. */
export function decideTaught(
  { place, value }: TaughtFinding,
  followed: Place | null,
  sum: number | null,
): { type: 'follow' | 'correct'; place: Place; value: string; sure: true } | { type: 'keep' } {
  // The way may lead elsewhere for a moment, as something was put before it: the element itself is what was meant.
  if (followed?.likeness === place.likeness && followed.candidate.element !== place.candidate.element) {
    const shown = isConnected(followed.candidate.element) ? readToken(followed.candidate) : null;
    if (shown !== null && checksum(shown) === sum) return { type: 'keep' };
  }
  const wasGuess = followed !== null && followed.likeness !== place.likeness && checksum(value) !== sum;
  return { type: wasGuess ? 'correct' : 'follow', place, value, sure: true };
}

/** The smallest part of the page that has a button beside the taught place. */
function blockAround(element: Element): Element {
  let level = 0;
  for (const ancestor of ancestorsOf(element)) {
    level += 1;
    if (level > LEVELS) break;
    if (!buttonsIn(ancestor).next().done) return ancestor;
  }
  return element;
}

function alike(holder: Node, tag: string): Element[] {
  return [...childrenOf(holder)].filter((child) => tagOf(child) === tag);
}

/** A page may name its own elements as it likes; what is no ordinary name is not kept. */
function tagOf({ localName }: Element): string {
  return NAME.test(localName) ? localName : 'unnamed';
}
