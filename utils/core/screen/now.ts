import { latenessOf } from '../rotation/due';
import { isDown } from '../rotation/fold';
import { type Span, slowestOf } from '../rotation/spans';
import { downFor } from '../rotation/took';
import { longestDownFirst } from './checklist';
import type { ChecklistView, TaskView } from './task';

/** Which tasks a person wants to see. Null shows all; `NONE` those without an owner, or of no known kind. */
export interface NowFilter {
  /** The rotation of the account, as each account has one at most. */
  account: string | null;
  owner: string | null;
  kind: string | null;
}

export const NONE = 'none';
export const NO_FILTER: NowFilter = { account: null, owner: null, kind: null };

/** Tasks by how they stand, each part worst first. */
export interface NowTasks {
  /** Without a token that works. */
  down: TaskView[];
  /** With the new token, not shown to work. */
  untested: TaskView[];
  /** Shown to work, left out, or not affected. */
  rest: TaskView[];
}

/** What a person wants to know in the first five seconds. */
export interface NowSummary {
  critical: number;
  late: number;
  veryLate: number;
  /** Waiting for a colleague who was asked. */
  asked: number;
  /** How long the longest has been down; null when nothing is. */
  longest: Span | null;
}

/** The tasks of all open rotations that a filter lets through. */
export function nowTasks({ tasks }: Pick<ChecklistView, 'tasks'>, filter: NowFilter): NowTasks {
  const shown = tasks.filter((task) => matches(task, filter)).sort(worstFirst);
  return {
    down: shown.filter(({ state }) => isDown(state)),
    untested: shown.filter(({ state }) => state === 'updated'),
    rest: shown.filter(({ state }) => !isDown(state) && state !== 'updated'),
  };
}

/** What is down, in a few numbers, as of `now` (milliseconds since 1970). */
export function summaryOf(down: readonly TaskView[], now: number): NowSummary {
  const lateness = down.map(({ due }) => due && latenessOf(due, now));
  return {
    critical: down.filter(({ tool }) => tool.critical).length,
    late: lateness.filter((one) => one === 'late').length,
    veryLate: lateness.filter((one) => one === 'very-late').length,
    asked: down.filter(({ asked }) => asked !== null).length,
    longest: slowestOf(down.map(({ since, back }) => downFor(since, now, back))),
  };
}

/** Owners and kinds that a filter can choose between, `NONE` last where it is among them. */
export function choicesIn(tasks: readonly TaskView[]): { owners: Map<string, string | null>; kinds: Set<string> } {
  const owners = new Map<string, string | null>();
  const kinds = new Set<string>();
  for (const { owner, tool } of tasks) {
    if (owner !== null) owners.set(owner.id, owner.name);
    if (tool.catalogue !== null) kinds.add(tool.catalogue);
  }
  if (tasks.some(({ owner }) => owner === null)) owners.set(NONE, null);
  if (tasks.some(({ tool }) => tool.catalogue === null)) kinds.add(NONE);
  return { owners, kinds };
}

function matches({ rotation, owner, tool }: TaskView, filter: NowFilter): boolean {
  return (
    (filter.account === null || filter.account === rotation) &&
    (filter.owner === null || filter.owner === (owner?.id ?? NONE)) &&
    (filter.kind === null || filter.kind === (tool.catalogue ?? NONE))
  );
}

/** Critical ones first, then the longest down; names settle the rest. */
function worstFirst(a: TaskView, b: TaskView): number {
  return Number(b.tool.critical) - Number(a.tool.critical) || longestDownFirst(a, b);
}
