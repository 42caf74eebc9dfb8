import { isDown } from '../../utils/core/rotation/fold';
import type { ChecklistView, TaskView } from '../../utils/core/screen/task';

export interface Line {
  task: TaskView;
  /** First line of its account, where several accounts share the list. */
  heads: boolean;
}

/** The lines of the list: as the checklist orders them, with the tasks of one rotation kept together. */
export function lines({ rotations, tasks }: ChecklistView): Line[] {
  if (rotations.length < 2) return tasks.map((task) => ({ task, heads: false }));
  const groups = new Map<string, TaskView[]>(); // keeps the order in which the rotations turn up
  for (const task of tasks) {
    const group = groups.get(task.rotation);
    if (group === undefined) groups.set(task.rotation, [task]);
    else group.push(task);
  }
  return [...groups.values()].flatMap((group) => group.map((task, index) => ({ task, heads: index === 0 })));
}

/** Whether a task waits for the person at this browser and for nobody and nothing else, and was not put off until later. */
export function isFree({ state, asked, leftDown, snoozedUntil }: TaskView, now: number): boolean {
  return isDown(state) && asked === null && leftDown === null && (snoozedUntil ?? 0) <= now;
}

/** The task that stands opened out when nobody chose another: the first that waits. */
export function firstOpen(tasks: readonly TaskView[], now: number): TaskView | null {
  return tasks.find((task) => isFree(task, now)) ?? tasks.find(({ state }) => isDown(state)) ?? null;
}

/** Whatever an action can change about a task, as one text; it differs once the action has arrived. */
export function imprint({ state, evidence, asked, leftDown, snoozedUntil, skipped }: TaskView): string {
  return JSON.stringify([state, evidence, asked, leftDown, snoozedUntil, skipped]);
}
