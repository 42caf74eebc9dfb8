import { isDown, type Rotation } from '../rotation/fold';
import { openPoints } from '../rotation/tally';
import type { Errand } from './errand';
import type { Step } from './step';

/** How a step stands. `underway`: the token was replaced, and tools still need the new one. */
export type StepState = Step['state'] | 'underway';

/** How a rotation stands that an errand asked for. */
export interface TiedRotation {
  id: string;
  /** Tools that need the new token. */
  left: number;
  /** Tools that still needed it when somebody ended the checklist. */
  never: number;
  /** Tools that were left out for a reason, by their ids: nobody says that they have the new token. */
  leftOut: readonly string[];
  /** What it leaves open and nobody has looked through. */
  openPoints: number;
}

/** Finds a rotation, open or ended; undefined when it could not be read or was erased. */
export type RotationOf = (id: string) => Rotation | undefined;

/** The rotation that replaced the token, unless it followed no change at all. */
export function rotationIn({ rotation: id }: Step, rotationOf: RotationOf): Rotation | null {
  const rotation = id === null ? undefined : rotationOf(id);
  return rotation === undefined || rotation.closed?.how === 'false-alarm' ? null : rotation;
}

/** What is to be said of a step's rotation. */
export function tiedRotation(step: Step, rotationOf: RotationOf): TiedRotation | null {
  const rotation = rotationIn(step, rotationOf);
  if (rotation === null) return null;
  const left = leftIn(rotation);
  const leftOut = rotation.tasks.flatMap(({ tool, state }) => (state === 'skipped' ? [tool] : []));
  return { id: rotation.id, left, never: downIn(rotation) - left, leftOut, openPoints: openPoints(rotation).length };
}

/**
 * How a step stands: what was said of it, else what follows from rotations. A token is replaced once every tool of its
 * rotation has the new one or was left out for a reason; what a new token leaves open may also have been looked through in
 * the rotation itself.
 */
export function stateOf(step: Step, { steps }: Errand, rotationOf: RotationOf): StepState {
  if (step.state === 'done' || step.state === 'waived') return step.state;
  if (step.kind === 'new-token') {
    const rotation = rotationIn(step, rotationOf);
    if (rotation === null) return step.state;
    return leftIn(rotation) > 0 ? 'underway' : 'done';
  }
  if (step.kind !== 'webhooks' && step.kind !== 'oauth-apps') return step.state;
  const point = step.kind;
  const rotations = steps
    .filter(({ company, kind }) => company === step.company && kind === 'new-token')
    .map((one) => rotationIn(one, rotationOf))
    .filter((rotation) => rotation !== null);
  const settled = rotations.length > 0 && rotations.every((rotation) => rotation.settled.has(point));
  return settled ? 'done' : step.state;
}

/** Whether a step in this state needs nobody any more. */
export function isOver(state: StepState): boolean {
  return state === 'done' || state === 'waived';
}

function leftIn(rotation: Rotation): number {
  const { closed } = rotation;
  // Somebody who ended the checklist said that nothing more is to be done.
  return closed !== null && closed.how !== 'superseded' ? 0 : downIn(rotation);
}

function downIn({ tasks }: Rotation): number {
  return tasks.filter(({ state }) => isDown(state)).length;
}
