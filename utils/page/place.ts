import type { Candidate } from './candidates';
import { ancestorsOf } from './dom';
import type { Scored } from './score';

/** Least score of a place that is named as the token's. */
const SURE = 5;

/** What can be remembered of a place without holding on to the page. */
export interface Trace {
  /** How the place is made, so that it is known again after the page has drawn it anew. */
  likeness: string;
  score: number;
}

/** Where on the page the token is shown. */
export interface Place extends Trace {
  candidate: Candidate;
  block: Element;
  /** Words or names say that this is the token's place. */
  sure: boolean;
}

export function placeOf({ candidate, block, score, named }: Scored): Place {
  return { candidate, block, score, sure: named && score >= SURE, likeness: likenessOf(candidate, block) };
}

/** Tags from the value up to its block, with the names that a new drawing keeps. */
function likenessOf({ element, attribute }: Candidate, block: Element): string {
  const steps = [describe(element), attribute ?? ''];
  for (const ancestor of ancestorsOf(element)) {
    steps.push(describe(ancestor));
    if (ancestor === block || steps.length > 12) break;
  }
  return steps.join('<');
}

function describe(element: Element): string {
  const names = ['name', 'data-test', 'data-testid', 'aria-label'].map((name) => element.getAttribute(name) ?? '');
  return [element.localName, ...names].join('|');
}
