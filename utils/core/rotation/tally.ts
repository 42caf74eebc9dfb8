import { DAY } from '../time';
import { POINTS, type Point, type Reason } from './event';
import { isDown, type Rotation } from './fold';

/** A handled rotation ends by itself after this time. */
export const CLOSES_AFTER = 3 * DAY;

/** Tasks that wait for the user, over all given rotations; what the badge shows. */
export function countDown(rotations: readonly Rotation[]): number {
  return rotations.reduce((sum, { tasks }) => sum + tasks.filter(({ state }) => isDown(state)).length, 0);
}

/** Of the tasks that wait, those of which nobody knows whether they use the token. */
export function countUnsure(rotations: readonly Rotation[]): number {
  return rotations.reduce((sum, { tasks }) => sum + tasks.filter(({ state }) => state === 'unsure').length, 0);
}

/** Text of the badge: the tasks that wait, else `?` when a question waits, else nothing (contract, "Badge"). */
export function badgeText(down: number, questions: number): string {
  if (down > 0) return String(down);
  return questions > 0 ? '?' : '';
}

/** When a rotation will close by itself, in milliseconds since 1970; null while it must not. */
export function closesAt({ closed, handledAt }: Rotation): number | null {
  return closed === null && handledAt !== null ? handledAt + CLOSES_AFTER : null;
}

/** Whether somebody may have used the old token for more than tools: then what it leaves open has to be looked through. */
export function leavesOpen(reason: Reason | null): boolean {
  return reason === 'leaked' || reason === 'left';
}

/** What a rotation leaves open and nobody has settled, in the order of the screens. */
export function openPoints({ reason, settled }: Pick<Rotation, 'reason' | 'settled'>): Point[] {
  return leavesOpen(reason) ? POINTS.filter((point) => !settled.has(point)) : [];
}
