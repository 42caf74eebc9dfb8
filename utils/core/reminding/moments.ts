import type { Account } from '../account';
import { type DueTimes, dueOf } from '../rotation/due';
import type { Rotation } from '../rotation/fold';
import type { Task } from '../rotation/task';
import { DAY, MINUTE } from '../time';
import { replaceAt } from './age';
import type { Schedule } from './settings';

/** What a task is reminded of: the time it was put off until has come, it is late, it is very late. */
export type Step = 'put-off' | 'late' | 'very-late';

/** A time at which somebody is to be reminded of something, once. */
export interface Moment {
  /** Names the reminder, the same at each look; the first word is the id of the rotation, task or account. */
  key: string;
  /** In milliseconds since 1970. */
  at: number;
  /** Comes at night and at weekends as well. */
  urgent: boolean;
  about:
    | { kind: 'opened'; rotation: string }
    | { kind: 'task'; task: string; tool: string; step: Step }
    | { kind: 'age'; account: string };
}

/** Whoever was asked is left alone for this time. */
const ASKED_RESTS = DAY;

/** A rotation that nobody has looked at by then is told of. */
const UNSEEN_AFTER = MINUTE;

/** Every reminder of the tasks of open rotations, past ones too. */
export function taskMoments(
  rotations: readonly Rotation[],
  isCritical: (tool: string) => boolean,
  times: DueTimes,
): Moment[] {
  return rotations.flatMap((rotation) =>
    rotation.tasks.flatMap((task) => momentsOf(task, rotation, isCritical(task.tool), times)),
  );
}

function momentsOf(task: Task, rotation: Rotation, critical: boolean, times: DueTimes): Moment[] {
  const due = dueOf(task, rotation, critical, times);
  if (due === null) return [];
  const { at, veryLateAt, pausedUntil, from } = due;
  // Put off again, it is reminded of again.
  const round = pausedUntil ?? from;
  const held = task.asked === null ? 0 : task.asked.at + ASKED_RESTS;
  const moment = (step: Step, when: number): Moment => ({
    key: `${task.id} ${step} ${round}`,
    at: Math.max(when, held),
    urgent: rotation.reason === 'leaked',
    about: { kind: 'task', task: task.id, tool: task.tool, step },
  });
  return [
    ...(pausedUntil !== null && pausedUntil < at ? [moment('put-off', pausedUntil)] : []),
    moment('late', at),
    moment('very-late', veryLateAt),
  ];
}

/** A reminder for each account whose token is older than the schedule has it, unless it is being replaced right now. */
export function ageMoments(accounts: readonly Account[], rotations: readonly Rotation[], schedule: Schedule): Moment[] {
  const busy = new Set(rotations.map(({ account }) => account));
  return accounts.flatMap((account) => {
    const at = replaceAt(account, schedule);
    if (at === null || busy.has(account.id)) return [];
    const key = `${account.id} age ${schedule} ${account.token?.since}`;
    return [{ key, at, urgent: false, about: { kind: 'age', account: account.id } }];
  });
}

/**
 * A word on each rotation that Rekey saw on a page which its user did not look at any more. In: the open rotations of which
 * the popup has not told, either.
 */
export function openedMoments(rotations: readonly Rotation[]): Moment[] {
  return rotations
    .filter(({ how, tasks }) => how === 'seen' && tasks.every(({ past }) => past.length === 0))
    .map(({ id, openedAt }) => ({
      key: `${id} opened`,
      at: openedAt + UNSEEN_AFTER,
      urgent: true,
      about: { kind: 'opened', rotation: id },
    }));
}
