import { HOUR, MINUTE } from '../time';
import { isDown, type Rotation } from './fold';
import type { Task } from './task';

/** How long a tool may take to get the new token, in milliseconds; after a leak the shorter times hold. */
export interface DueTimes {
  critical: number;
  others: number;
  leakedCritical: number;
  leakedOthers: number;
}

/** What holds where nobody chose anything. */
export const DUE_TIMES: DueTimes = {
  critical: HOUR,
  others: 24 * HOUR,
  leakedCritical: 30 * MINUTE,
  leakedOthers: 4 * HOUR,
};

/** Until when a task should be dealt with; all in milliseconds since 1970. */
export interface Due {
  /** From here on the task is late. */
  at: number;
  /** From here on it is very late: it has been late for as long as it had in the first place. */
  veryLateAt: number;
  /** Until then it was put off, by a snooze or by leaving it down: it is not late before. */
  pausedUntil: number | null;
  /** What the time counts from; another one makes another round of reminders. */
  from: number;
}

export type Lateness = 'in-time' | 'late' | 'very-late';

/**
 * When a task is due; null where nobody has to do anything about it. Derived anew each time, so that another reason, another
 * setting or a step that was taken back needs nothing else.
 *
 * The time counts from the checklist's opening, not from T0: nobody could have done anything before. For the same reason a
 * tool that came onto the list later, or turned out later to use the token, counts from then, and one of a rotation that
 * was opened again from that. A step that was taken back counts as never done. A clock that was set back shortens nothing.
 * A pause from before counts no more.
 */
export function dueOf(
  { state, waitsFrom, snoozedUntil, leftDown }: Pick<Task, 'state' | 'waitsFrom' | 'snoozedUntil' | 'leftDown'>,
  { reason, openedAt, reopenedAt }: Pick<Rotation, 'reason' | 'openedAt' | 'reopenedAt'>,
  critical: boolean,
  times: DueTimes,
): Due | null {
  if (!isDown(state)) return null;
  const within = timeFor(critical, reason === 'leaked', times);
  const from = Math.max(waitsFrom, openedAt, reopenedAt ?? openedAt);
  const pauses = [snoozedUntil, leftDown?.until ?? null]
    .filter((until) => until !== null)
    .filter((until) => until > from);
  const at = Math.max(from + within, ...pauses);
  return { at, veryLateAt: at + within, pausedUntil: pauses.length === 0 ? null : Math.max(...pauses), from };
}

/** Whether a task is late by now, in milliseconds since 1970. */
export function latenessOf({ at, veryLateAt }: Due, now: number): Lateness {
  if (now < at) return 'in-time';
  return now < veryLateAt ? 'late' : 'very-late';
}

/** After a leak a tool never has more time than without one, whatever was set. */
function timeFor(critical: boolean, leaked: boolean, times: DueTimes): number {
  const usual = critical ? times.critical : times.others;
  return leaked ? Math.min(usual, critical ? times.leakedCritical : times.leakedOthers) : usual;
}

/** How many tasks of some rotations are late by now. */
export function countLate(
  rotations: readonly Rotation[],
  isCritical: (tool: string) => boolean,
  times: DueTimes,
  now: number,
): number {
  const dues = rotations.flatMap((rotation) =>
    rotation.tasks.map((task) => dueOf(task, rotation, isCritical(task.tool), times)),
  );
  return dues.filter((due) => due !== null && latenessOf(due, now) !== 'in-time').length;
}
