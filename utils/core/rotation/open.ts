import type { Tool } from '../inventory/tool';
import type { Interval } from '../time';
import type { Happening, Reason } from './event';
import { isDown, type Rotation } from './fold';

export interface Opening {
  account: string;
  t0: Interval;
  how: Rotation['how'];
  reason: Reason | null;
  /** Tools of the account, in the order of the inventory. */
  tools: readonly Tool[];
  /** The rotation of the same account that is still open, if any: a second regeneration supersedes it. */
  open: Rotation | null;
  newId: () => string;
}

/**
 * First events of a rotation: its opening and one task per tool.
 * After a superseded rotation, what was updated needs the new token again; tools that were down stay down since the
 * first T0, and what was left out or left down stays so. A snooze ends: the new checklist has due times of its own.
 */
export function openRotation({ account, t0, how, reason, tools, open, newId }: Opening): Happening[] {
  const earlier = new Map(open?.tasks.map((task) => [task.tool, task]));
  const opened: Happening = {
    type: 'opened',
    account,
    t0,
    how,
    reason: reason ?? open?.reason ?? null,
    supersedes: open?.id ?? null,
  };
  return [
    opened,
    ...tools.flatMap(({ id: tool, auth }) => {
      const task = newId();
      const before = earlier.get(tool);
      const since = before !== undefined && isDown(before.state) ? before.since : null;
      const happenings: Happening[] = [{ type: 'task-added', task, tool, auth, since }];
      if (before?.skipped) happenings.push({ type: 'skipped', task, remark: before.skipped.remark });
      if (before?.leftDown) happenings.push({ type: 'left-down', task, ...before.leftDown });
      return happenings;
    }),
  ];
}
