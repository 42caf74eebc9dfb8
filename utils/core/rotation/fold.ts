import type { Interval } from '../time';
import type { Event, Happening, Point, Reason, Who } from './event';
import { advance, startTask, type Task, type TaskState } from './task';

/** What became of something that a new token does not cut off. */
export interface Settled {
  how: Extract<Happening, { type: 'point-settled' }>['how'];
  /** The reason for leaving it alone. */
  remark: string | null;
  who: Who;
  at: number;
}

/** Everything that follows one regeneration, as its events tell it. */
export interface Rotation {
  id: string;
  account: string;
  t0: Interval;
  how: Extract<Happening, { type: 'opened' }>['how'];
  reason: Reason | null;
  supersedes: string | null;
  openedAt: number;
  /** When it was opened again last, after it had ended. */
  reopenedAt: number | null;
  tasks: Task[];
  /** What Pipedrive said of both tokens; null when it was not asked. */
  check: (Omit<Extract<Happening, { type: 'checked' }>, 'type'> & { at: number }) | null;
  closed: { how: Extract<Happening, { type: 'closed' }>['how']; at: number } | null;
  settled: ReadonlyMap<Point, Settled>;
  /** Since when nothing is broken or unsure; null while something is, and while there is no task at all. */
  handledAt: number | null;
  /** By a clock that runs on from where it was set back, with times of its own; only where one was. See `foldSteadily`. */
  steady?: Steady;
}

/** What lengths of time are told by, where a clock was set back. */
export interface Steady {
  /** How far it had been set back when the rotation ended, or has been by now; in milliseconds. */
  back: number;
  /** The same tasks in the same order. */
  tasks: readonly Task[];
}

/** A task that waits for the user. */
export function isDown(state: TaskState): boolean {
  return state === 'broken' || state === 'unsure';
}

/** A task whose tool is shown to work or never broke. */
export function isBack(state: TaskState): boolean {
  return state === 'verified' || state === 'unaffected';
}

/** Whether every task is so: the only case in which "All tools are back" is true. */
export function isAllBack({ tasks }: Pick<Rotation, 'tasks'>): boolean {
  return tasks.length > 0 && tasks.every(({ state }) => isBack(state));
}

/**
 * State of a rotation from its events in order. Never throws: events that make no sense where they stand change nothing.
 * Null when there is no opening event, as nothing can be said then.
 */
export function fold(events: readonly Event[]): Rotation | null {
  const tasks = new Map<string, Task>();
  let rotation: Rotation | null = null;
  let down = 0;
  for (const event of events) {
    if (rotation === null) {
      rotation = opened(event);
    } else if ('task' in event.what) {
      const before = tasks.get(event.what.task);
      const after = taskAfter(before, rotation, event);
      if (after === undefined) tasks.delete(event.what.task);
      else tasks.set(after.id, after);
      // Counted along the way: looking at every task after every event would be slow for long lists.
      down += Number(after !== undefined && isDown(after.state)) - Number(before !== undefined && isDown(before.state));
      rotation.handledAt = tasks.size > 0 && down === 0 ? (rotation.handledAt ?? event.at) : null;
    } else {
      rotation = afterwards(rotation, event);
    }
  }
  return rotation === null ? null : { ...rotation, tasks: [...tasks.values()] };
}

function opened({ rotation, at, what }: Event): Rotation | null {
  if (what.type !== 'opened') return null;
  const { account, t0, how, reason, supersedes } = what;
  const rest = { reopenedAt: null, tasks: [], check: null, closed: null, settled: new Map(), handledAt: null };
  return { id: rotation, account, t0, how, reason, supersedes, openedAt: at, ...rest };
}

function taskAfter(task: Task | undefined, { t0 }: Rotation, event: Event): Task | undefined {
  const { what } = event;
  if (what.type === 'task-removed') return undefined;
  if (what.type !== 'task-added') return task && advance(task, event);
  return task ?? startTask(what.task, what.tool, what.auth, what.since ?? t0, event.at);
}

function afterwards(rotation: Rotation, { what, at, who }: Event): Rotation {
  switch (what.type) {
    case 'point-settled': {
      const { point, how, remark } = what;
      return { ...rotation, settled: new Map(rotation.settled).set(point, { how, remark, who, at }) };
    }
    case 'point-reopened': {
      const { point } = what;
      return { ...rotation, settled: new Map([...rotation.settled].filter(([one]) => one !== point)) };
    }
    case 'reason-given':
      return { ...rotation, reason: what.reason };
    case 'checked':
      return { ...rotation, check: { old: what.old, fresh: what.fresh, owner: what.owner, at } };
    case 'closed':
      return rotation.closed === null ? { ...rotation, closed: { how: what.how, at } } : rotation;
    case 'reopened':
      // A rotation that somebody opens again gets its three days anew.
      return { ...rotation, closed: null, reopenedAt: at, handledAt: rotation.handledAt === null ? null : at };
    default:
      return rotation;
  }
}
