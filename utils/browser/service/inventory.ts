import { countsFor, nameKey, type Tool } from '../../core/inventory/tool';
import type { Happening } from '../../core/rotation/event';
import { isDown } from '../../core/rotation/fold';
import { newId } from '../ids';
import { db } from '../store/database';
import { append, openRotations } from '../store/log';
import { rowsOf } from '../store/read';

/** Tools on the list: those that were not removed, in the order in which they were added. */
export async function listedTools(): Promise<Tool[]> {
  const tools = await rowsOf('tools');
  return tools.filter(({ removedAt }) => removedAt === null).sort((a, b) => a.createdAt - b.createdAt);
}

/** The person of a name, made when new. To be called in a write transaction. */
export async function personNamed(name: string): Promise<string> {
  const key = nameKey(name);
  const known = (await rowsOf('people')).find((person) => nameKey(person.name) === key);
  if (known) return known.id;
  const id = newId();
  await db.people.add({ id, name });
  return id;
}

/** Brings open rotations in line with tools that were added, changed or brought back. In a write transaction. */
export async function addTasks(tools: readonly Tool[], installation: string): Promise<void> {
  const accounts = new Map((await rowsOf('accounts')).map((account) => [account.id, account]));
  for (const rotation of await openRotations()) {
    const account = accounts.get(rotation.account) ?? { id: rotation.account, company: null };
    const tasks = new Map(rotation.tasks.map((task) => [task.tool, task]));
    const happenings = tools.flatMap((tool): Happening[] => {
      const task = tasks.get(tool.id);
      if (!countsFor(tool, account)) return task && isDown(task.state) ? [{ type: 'task-removed', task: task.id }] : [];
      if (task === undefined)
        return [{ type: 'task-added', task: newId(), tool: tool.id, auth: tool.auth, since: null }];
      // What a task can't take in its state, the fold leaves as it is.
      return tool.auth === 'unknown' ? [] : [{ type: 'answered', task: task.id, auth: tool.auth }];
    });
    await append(rotation.id, installation, 'me', happenings);
  }
}

/** Takes tools that left the list off the open checklists, except where they are confirmed. In a write transaction. */
export async function removeTasks(tools: ReadonlySet<string>, installation: string): Promise<void> {
  for (const rotation of await openRotations()) {
    const happenings = rotation.tasks
      .filter(({ tool, state }) => tools.has(tool) && (isDown(state) || state === 'unaffected'))
      .map(({ id }): Happening => ({ type: 'task-removed', task: id }));
    await append(rotation.id, installation, 'me', happenings);
  }
}
