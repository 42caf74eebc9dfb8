import { holds } from './dom';
import type { Place } from './place';
import type { Press } from './press';
import { isInBlock } from './score';

/** Whether a button copies the token: it holds it, or stands in its block. */
export function isCopyButtonOf({ element, kind }: Press, place: Place | null): boolean {
  if (place === null || kind !== 'copy') return false;
  return holds(element, place.candidate.element) || isInBlock(place.block, { element, kind });
}

/** Whether a `copy` event took the token's own place, in a field or selected as text. */
export function isCopyOf(event: Event, place: Place | null): boolean {
  if (place === null) return false;
  const { element } = place.candidate;
  const [target] = event.composedPath();
  if (target instanceof Node && holds(element, target)) return true;
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  return selection.getRangeAt(0).intersectsNode(element);
}
