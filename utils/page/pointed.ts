import { type Candidate, readToken } from './candidates';
import { ancestorsOf, isUnread, parentOf, type ShadowRootOf } from './dom';
import { scan } from './scan';

/** What a person meant by pointing at an element: the one value there, none, or one of several. */
export type Pointed = { kind: 'token'; candidate: Candidate } | { kind: 'none' } | { kind: 'several' };

/** Steps of a scan (200 nodes each) that one look around an element may take. */
const STEPS = 20;
/** How far around an element its value is looked for: from a label or a button to the value beside it. */
const AROUND = 3;
/** Parts of the page that are no surroundings of a value. */
const WHOLE = /^(?:html|body|main|nav|header|footer|aside|dialog)$/;

/** The value that an element shows, or the only one beside it; what stands nearest counts. */
export function pointedAt(element: Element, shadowRootOf: ShadowRootOf): Pointed {
  let level = 0;
  for (let at: Element | null = element; at !== null && level <= AROUND; at = parentOf(at), level += 1) {
    if (level > 0 && WHOLE.test(at.localName)) break;
    const shown = valuesIn(at, shadowRootOf);
    const [first] = shown;
    if (first === undefined) continue;
    if (new Set(shown.map(({ value }) => value)).size > 1) return { kind: level === 0 ? 'several' : 'none' };
    return {
      kind: 'token',
      candidate:
        best(
          shown.map(({ candidate }) => candidate),
          element,
        ) ?? first.candidate,
    };
  }
  return { kind: 'none' };
}

/** The same value may stand in a field and in its copy button: the one pointed at counts, then the one to be read. */
function best(candidates: readonly Candidate[], pointed: Element): Candidate | undefined {
  return (
    candidates.find(({ element }) => element === pointed) ?? candidates.find(({ attribute }) => attribute === null)
  );
}

function valuesIn(element: Element, shadowRootOf: ShadowRootOf): { candidate: Candidate; value: string }[] {
  const steps = scan(element, shadowRootOf);
  for (let left = STEPS; left > 0; left -= 1) {
    const step = steps.next();
    if (!step.done) continue;
    return step.value.candidates.flatMap((candidate) => {
      const value = readToken(candidate);
      return value === null ? [] : [{ candidate, value }];
    });
  }
  return [];
}

/** The innermost element at a point of the window, inside shadow roots too, Rekey's own left out. */
export function elementAt(document: Document, x: number, y: number, shadowRootOf: ShadowRootOf): Element | null {
  let root: Document | ShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    const inside: Element | undefined = root
      .elementsFromPoint(x, y)
      .find((element) => element.getRootNode() === root && !isUnread(element));
    if (inside === undefined) return found;
    found = inside;
    const below = shadowRootOf(inside);
    if (below === null) return found;
    root = below;
  }
}

/** The part of the page that a wheel over an element would move; null when that is the page itself. */
export function scrollerOf(element: Element): Element | null {
  for (const ancestor of [element, ...ancestorsOf(element)]) {
    if (/^(?:html|body)$/.test(ancestor.localName)) return null;
    const { overflowY } = getComputedStyle(ancestor);
    if (/auto|scroll/.test(overflowY) && ancestor.scrollHeight > ancestor.clientHeight) return ancestor;
  }
  return null;
}
