import type { Candidate } from './candidates';
import { ancestorsOf, attributeOf } from './dom';
import type { Scored } from './score';

/** Least score of a place that is named as the token's. */
const SURE = 5;

/** Where on the page the token is shown. */
export interface Place {
  candidate: Candidate;
  block: Element;
  score: number;
  /** Words or names say that this is the token's place. */
  labelled: boolean;
  /** They say so, or its button does, and nothing speaks against it. */
  sure: boolean;
  /** How the place is made, so that it is known again after the page has drawn it anew. */
  likeness: string;
}

export function placeOf({ candidate, block, score, labelled, named }: Scored): Place {
  return { candidate, block, score, labelled, sure: named && score >= SURE, likeness: likenessOf(candidate, block) };
}

/** Tags from the value up to its block, with the names that a new drawing keeps. */
function likenessOf({ element, attribute }: Candidate, block: Element): string {
  const steps = [describe(element), attribute ?? ''];
  for (const ancestor of ancestorsOf(element)) {
    steps.push(describe(ancestor));
    if (ancestor === block) break;
  }
  return steps.join('<');
}

function describe(element: Element): string {
  return ['name', 'data-test', 'aria-label'].reduce(
    (steps, name) => `${steps}|${attributeOf(element, name)}`,
    element.localName,
  );
}
