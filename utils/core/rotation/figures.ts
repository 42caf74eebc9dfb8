import type { Interval } from '../time';
import { type Event, GRADES, type Grade } from './event';
import type { Rotation } from './fold';
import { type Recovery, recovery, type Span } from './spans';
import { foldSteadily } from './steady';
import { STATES, type Task, type TaskState } from './task';
import { downFor, type Took, tookIn } from './took';

/** How long one tool was without a token that works, to the two moments that count. */
export interface TaskFigures extends Took {
  task: string;
  tool: string;
  state: TaskState;
  /** From T0 until now, or until the rotation ended, for a tool that still needs the new token; else null. */
  down: Span | null;
  /** When it was without the new token, as far as that is known; null for one that never was, as far as is known. */
  outage: Interval | null;
}

/** What one rotation came to, in figures. */
export interface Figures {
  tasks: TaskFigures[];
  states: Record<TaskState, number>;
  /** Tasks by their evidence; those without any are left out. */
  grades: Record<Grade, number>;
  updated: Recovery;
  verified: Recovery;
  /** Time without the new token, summed up over the tools: three tools for ten minutes are thirty minutes. */
  lost: Span;
}

/**
 * Figures of a rotation from its events in order, as of `now` while it is open (milliseconds since 1970).
 *
 * - A tool counts from T0, however late it came onto the list, and from earlier when it was down already.
 * - T0 that nobody saw counts from its latest end, and everything after it is "at least".
 * - What was taken back never happened. A tool left out counts nowhere, as nobody knows whether it was down.
 * - Whether an `unsure` tool is down is not known: its time is not lost, but makes what is lost "at least".
 * - A tool that is still down when its rotation ends counts until then, "at least".
 * - A false alarm broke nothing.
 * - A clock that was set back runs on from where it was: what came after it is "at least".
 *
 * Null where the opening is missing, as for `fold`.
 */
export function figuresOf(events: readonly Event[], now: number): Figures | null {
  const rotation = foldSteadily(events);
  if (rotation === null) return null;
  const isAlarm = rotation.closed?.how === 'false-alarm';
  const took = tookIn(rotation);
  const tasks = rotation.tasks.map((task) =>
    taskFigures(task, isAlarm ? null : (took.get(task.id) ?? null), downUntil(task, rotation, now)),
  );
  return summed(tasks, rotation, isAlarm);
}

/** How long a task that still needs the new token has been, or was when its rotation ended. */
function downUntil({ since }: Task, { closed, steady }: Rotation, now: number): Span {
  const { ms, atLeast } = downFor(since, closed?.at ?? now, steady?.back);
  return { ms, atLeast: atLeast || closed !== null };
}

/** `took` is null where nothing was down at all. */
function taskFigures({ id, tool, state, since }: Task, took: Took | null, soFar: Span): TaskFigures {
  const nothing = { task: id, tool, state, updated: null, verified: null, down: null, outage: null };
  if (took === null) return nothing;
  const down = state === 'broken' ? soFar : null;
  const lost = took.updated ?? down;
  return { ...nothing, ...took, down, outage: lost && { from: since.to, to: since.to + lost.ms } };
}

function summed(tasks: TaskFigures[], rotation: Rotation, isAlarm: boolean): Figures {
  const states = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<TaskState, number>;
  const grades = Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>;
  for (const { state, evidence } of rotation.tasks) {
    states[state] += 1;
    if (evidence !== null) grades[evidence.grade] += 1;
  }
  const isBound = tasks.some(({ updated, down }) => (updated ?? down)?.atLeast) || (states.unsure > 0 && !isAlarm);
  return {
    tasks,
    states,
    grades,
    updated: recovery(tasks.map(({ updated }) => updated)),
    verified: recovery(tasks.map(({ verified }) => verified)),
    lost: { ms: lostIn(tasks), atLeast: isBound },
  };
}

/** Milliseconds in which tools were down, each tool's overlapping outages taken as one. */
function lostIn(tasks: readonly Pick<TaskFigures, 'tool' | 'outage'>[]): number {
  const byTool = new Map<string, Interval[]>();
  for (const { tool, outage } of tasks) {
    if (outage !== null) byTool.set(tool, [...(byTool.get(tool) ?? []), outage]);
  }
  let lost = 0;
  for (const outages of byTool.values()) {
    let until = Number.NEGATIVE_INFINITY;
    for (const { from, to } of outages.sort((a, b) => a.from - b.from)) {
      lost += Math.max(0, to - Math.max(from, until));
      until = Math.max(until, to);
    }
  }
  return lost;
}
