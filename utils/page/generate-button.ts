import { kindOf } from './buttons';
import { holds } from './dom';
import type { Finding } from './find-token';
import type { Scan } from './scan';
import { isInBlock } from './score';

/**
 * The button that makes a new token, for the card to point at. Null when it is not known for certain: no button or
 * more than one is labelled so, and the token's block has not exactly one button that does anything.
 */
export function findGenerateButton(found: Scan, finding: Finding): Element | null {
  const kinds = found.buttons.map((element) => ({ element, kind: kindOf(element) }));
  if (finding.kind === 'token') {
    const { block } = finding.place;
    const near = kinds.filter((button) => isInBlock(block, button));
    const labelled = near.filter(({ kind }) => kind === 'generate');
    return only(labelled) ?? (labelled.length === 0 ? only(near.filter(({ kind }) => kind === 'action')) : null);
  }
  return finding.kind === 'empty' ? only(kinds.filter(({ kind }) => kind === 'generate')) : null;
}

function only(buttons: readonly { element: Element }[]): Element | null {
  const outer = buttons.filter(
    ({ element }) => !buttons.some((other) => other.element !== element && holds(other.element, element)),
  );
  return outer.length === 1 ? (outer[0]?.element ?? null) : null;
}
