import { elapsed, type Interval } from '../time';
import type { Rotation } from './fold';
import type { Span } from './spans';
import type { Task } from './task';

/** How long a tool was without a token that works, to the two moments that count; null for one that did not come. */
export interface Took {
  /** From T0 until it had the new token. */
  updated: Span | null;
  /** From T0 until it was shown to work. */
  verified: Span | null;
}

/** How long each task of a rotation took, by its id. What came after a clock was set back is "at least". */
export function tookIn({ tasks, steady }: Pick<Rotation, 'tasks' | 'steady'>): Map<string, Took> {
  return new Map(tasks.map((told, index) => [told.id, tookOf(steady?.tasks[index] ?? told, told)]));
}

/** How long a tool has been without the new token, as of `now` by a clock that was set back by `back` (milliseconds). */
export function downFor(since: Interval, now: number, back = 0): Span {
  const { ms, atLeast } = elapsed(since, now + back);
  return { ms, atLeast: atLeast || back > 0 };
}

function tookOf(task: Task, told: Task): Took {
  const until = (at: number | null, isTold: boolean): Span | null => {
    if (at === null) return null;
    const { ms, atLeast } = elapsed(task.since, at);
    return { ms, atLeast: atLeast || !isTold };
  };
  return {
    updated: until(task.updatedAt, task.updatedAt === told.updatedAt),
    verified: until(task.verifiedAt, task.verifiedAt === told.verifiedAt),
  };
}
