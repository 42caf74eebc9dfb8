import type { Auth } from '../inventory/tool';
import type { Interval } from '../time';
import { type Event, GRADES, type Grade, type Who } from './event';

export const STATES = ['broken', 'unsure', 'updated', 'verified', 'skipped', 'unaffected'] as const;
export type TaskState = (typeof STATES)[number];

/** Why a task is believed to be where it is. */
export interface Evidence {
  grade: Grade;
  who: Who;
  at: number;
  /** With `alive`: when the tool wrote; `at` is when that was seen. */
  wroteAt?: number;
  /** With `alive`: a program wrote that somebody said is this tool. */
  tied?: true;
}

/** What can change about a task, and what undo brings back. */
export interface TaskStatus {
  state: TaskState;
  evidence: Evidence | null;
  /** Set when the state follows from an answer ("Uses OAuth") and not from the inventory. */
  answered: boolean;
  skipped: { remark: string; at: number } | null;
  leftDown: { remark: string; until: number } | null;
  /** Before this time nobody wants to be reminded. */
  snoozedUntil: number | null;
  asked: { person: string; at: number } | null;
  updatedAt: number | null;
  verifiedAt: number | null;
  /** Since when somebody is expected to do something about it; its due time counts from here. */
  waitsFrom: number;
}

/** One tool inside one rotation. */
export interface Task extends TaskStatus {
  id: string;
  tool: string;
  /** When the tool lost its token: the rotation's T0, or earlier when it was down already. */
  since: Interval;
  /** What undo would bring back, latest last. */
  past: TaskStatus[];
}

/** A task as it starts at `at`: a token breaks, OAuth does not, and what is unknown must be asked. */
export function startTask(id: string, tool: string, auth: Auth, since: Interval, at: number): Task {
  const state = ({ token: 'broken', unknown: 'unsure', oauth: 'unaffected' } as const)[auth];
  return { id, tool, since, past: [], ...blank(state, at) };
}

/**
 * The task after an event that concerns it. Total: an event that has no place in the task's state changes nothing and
 * gives back the very same object, which is how callers tell a refusal.
 *
 *              updated    verified   skipped   answered              left-down  snoozed, asked  undone
 *   broken     updated    verified   skipped   unaffected (OAuth)    broken     broken          before
 *   unsure     updated *  -          skipped   broken, unaffected    -          unsure          before
 *   updated    better     verified   -         -                     -          -               before
 *   verified   -          better     -         -                     -          -               before
 *   skipped    -          -          -         -                     -          -               before
 *   unaffected -          -          -         broken (token)        -          -               before
 *
 * "better" takes stronger evidence and keeps the state. * By `seen` alone: a tool that holds the token uses it.
 */
export function advance(task: Task, { what, at, who }: Pick<Event, 'what' | 'at' | 'who'>): Task {
  const { state, waitsFrom } = task;
  const down = state === 'broken' || state === 'unsure';
  switch (what.type) {
    case 'updated': {
      const evidence = { grade: what.grade, who, at };
      if (state === 'broken' || (state === 'unsure' && what.grade === 'seen'))
        return step(task, { ...blank('updated', waitsFrom), evidence, asked: task.asked, updatedAt: at });
      return state === 'updated' && isStronger(evidence, task) ? step(task, { ...statusOf(task), evidence }) : task;
    }
    case 'verified': {
      const { grade, wroteAt, tied } = what;
      const evidence: Evidence = { grade, who, at, ...(wroteAt !== undefined && { wroteAt }), ...(tied && { tied }) };
      const times = timesOf(task, at, wroteAt);
      if (state === 'broken' || state === 'updated') {
        return step(task, { ...blank('verified', waitsFrom), evidence, asked: task.asked, ...times });
      }
      const isBetter = state === 'verified' && isStronger(evidence, task);
      return isBetter ? step(task, { ...statusOf(task), evidence, ...times }) : task;
    }
    case 'skipped':
      return down ? step(task, { ...blank('skipped', waitsFrom), skipped: { remark: what.remark, at } }) : task;
    case 'answered': {
      const next = what.auth === 'oauth' ? 'unaffected' : 'broken';
      // What was thought to go on by itself waits only from now on.
      const from = down ? waitsFrom : at;
      return (down || state === 'unaffected') && state !== next
        ? step(task, { ...blank(next, from), answered: true, asked: task.asked })
        : task;
    }
    case 'left-down': {
      const leftDown = { remark: what.remark, until: what.until };
      return state === 'broken' ? step(task, { ...statusOf(task), leftDown }) : task;
    }
    case 'snoozed':
      return down && task.snoozedUntil !== what.until
        ? step(task, { ...statusOf(task), snoozedUntil: what.until })
        : task;
    case 'asked':
      return down ? step(task, { ...statusOf(task), asked: { person: what.person, at } }) : task;
    case 'undone': {
      const before = task.past.at(-1);
      return before === undefined ? task : { ...task, ...before, past: task.past.slice(0, -1) };
    }
    default:
      return task;
  }
}

/** When a task had the new token and worked. A tool that wrote had it then, however much later that was seen. */
function timesOf(
  { since, updatedAt, verifiedAt }: Task,
  at: number,
  wroteAt: number | undefined,
): Pick<TaskStatus, 'updatedAt' | 'verifiedAt'> {
  if (wroteAt === undefined) return { updatedAt: updatedAt ?? at, verifiedAt: verifiedAt ?? at };
  const worked = Math.min(at, Math.max(wroteAt, since.to));
  return { updatedAt: Math.min(updatedAt ?? worked, worked), verifiedAt: Math.min(verifiedAt ?? worked, worked) };
}

function blank(state: TaskState, waitsFrom: number): TaskStatus {
  return {
    state,
    evidence: null,
    answered: false,
    skipped: null,
    leftDown: null,
    snoozedUntil: null,
    asked: null,
    updatedAt: null,
    verifiedAt: null,
    waitsFrom,
  };
}

function statusOf({ id: _id, tool: _tool, since: _since, past: _past, ...status }: Task): TaskStatus {
  return status;
}

function step(task: Task, next: TaskStatus): Task {
  return { ...task, ...next, past: [...task.past, statusOf(task)] };
}

function isStronger(evidence: Evidence, task: Task): boolean {
  return task.evidence === null || GRADES.indexOf(evidence.grade) > GRADES.indexOf(task.evidence.grade);
}
