import { isDown } from '../rotation/fold';
import type { Task } from '../rotation/task';

/** How many tools stand where, each claim apart from what was observed. */
export interface Standing {
  total: number;
  /** Shown to work: seen to write, by a program that was said to be the tool, or tested on somebody's word. */
  working: { alive: number; tied: number; tested: number };
  /** The new token is in place and nothing shows that the tool works: seen on its page, or on somebody's word. */
  untested: { seen: number; said: number };
  down: number;
  /** Whether they use the token is not known. */
  unsure: number;
  leftOut: number;
  /** OAuth, by the list or by an answer. */
  unaffected: number;
}

/** Counts tasks for the first lines of a report. */
export function standingOf(tasks: readonly Pick<Task, 'state' | 'evidence'>[]): Standing {
  const number = (fits: (task: (typeof tasks)[number]) => boolean) => tasks.filter(fits).length;
  const working = tasks.filter(({ state }) => state === 'verified').map(({ evidence }) => evidence);
  const untested = tasks.filter(({ state }) => state === 'updated').map(({ evidence }) => evidence);
  const alive = working.filter((evidence) => evidence?.grade === 'alive');
  const tied = alive.filter((evidence) => evidence?.tied).length;
  const seen = untested.filter((evidence) => evidence?.grade === 'seen').length;
  const unsure = number(({ state }) => state === 'unsure');
  return {
    total: tasks.length,
    // Whatever is not the stronger kind counts as the weaker one.
    working: { alive: alive.length - tied, tied, tested: working.length - alive.length },
    untested: { seen, said: untested.length - seen },
    down: number(({ state }) => isDown(state)) - unsure,
    unsure,
    leftOut: number(({ state }) => state === 'skipped'),
    unaffected: number(({ state }) => state === 'unaffected'),
  };
}
