import type { Account } from '../../core/account';
import { countsFor, type Tool } from '../../core/inventory/tool';
import type { Happening, Who } from '../../core/rotation/event';
import { isDown, type Rotation } from '../../core/rotation/fold';
import { newId } from '../ids';
import { append, openRotations } from './log';
import { rowsOf } from './read';

/** Rows written between two turns of the page. */
export const PART = 200;

/** Brings open rotations in line with tools that were added, changed or brought back. In a write transaction. */
export async function addTasks(tools: readonly Tool[], installation: string): Promise<void> {
  await onEachOpen('me', installation, (rotation, account) => {
    const tasks = new Map(rotation.tasks.map((task) => [task.tool, task]));
    return tools.flatMap((tool): Happening[] => {
      const task = tasks.get(tool.id);
      if (!countsFor(tool, account ?? { id: rotation.account, company: null }))
        return task && isDown(task.state) ? [{ type: 'task-removed', task: task.id }] : [];
      if (task === undefined) return [added(tool)];
      // What a task can't take in its state, the fold leaves as it is.
      return tool.auth === 'unknown' ? [] : [{ type: 'answered', task: task.id, auth: tool.auth }];
    });
  });
}

/**
 * Puts tools on the open checklists that can be read again, where they were missing: a rotation that began meanwhile did not
 * know of them. In a write transaction.
 */
export async function addMissingTasks(tools: readonly Tool[], installation: string): Promise<void> {
  await onEachOpen('rekey', installation, (rotation, account) => {
    if (account === null) return [];
    const there = new Set(rotation.tasks.map(({ tool }) => tool));
    return tools
      .filter((tool) => tool.removedAt === null && countsFor(tool, account) && !there.has(tool.id))
      .map(added);
  });
}

/** Takes tools that left the list off the open checklists, except where they are confirmed. In a write transaction. */
export async function removeTasks(tools: ReadonlySet<string>, installation: string): Promise<void> {
  await onEachOpen('me', installation, ({ tasks }) =>
    tasks
      .filter(({ tool, state }) => tools.has(tool) && (isDown(state) || state === 'unaffected'))
      .map(({ id }) => ({ type: 'task-removed', task: id })),
  );
}

const added = (tool: Tool): Happening => ({
  type: 'task-added',
  task: newId(),
  tool: tool.id,
  auth: tool.auth,
  since: null,
});

async function onEachOpen(
  who: Who,
  installation: string,
  happeningsFor: (rotation: Rotation, account: Account | null) => Happening[],
): Promise<void> {
  const accounts = new Map((await rowsOf('accounts')).map((account) => [account.id, account]));
  for (const rotation of await openRotations()) {
    const happenings = happeningsFor(rotation, accounts.get(rotation.account) ?? null);
    // Linking thousands of events in one go would freeze the page.
    for (let from = 0; from < happenings.length; from += PART)
      await append(rotation.id, installation, who, happenings.slice(from, from + PART));
  }
}
