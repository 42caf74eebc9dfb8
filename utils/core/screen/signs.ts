import type { RotationView } from './task';

/** Whether a look for signs of life may tell something: a tool has the new token, or may have. */
export function mayShowSigns({ tasks }: Pick<RotationView, 'tasks'>): boolean {
  return tasks.some(({ state }) => state === 'broken' || state === 'updated' || state === 'verified');
}
