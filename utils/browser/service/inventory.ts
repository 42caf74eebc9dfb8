import { countsFor, nameKey, type Person, type Tool } from '../../core/inventory/tool';
import type { Happening } from '../../core/rotation/event';
import { isDown } from '../../core/rotation/fold';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { append, openRotations } from '../store/log';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import type { SettledDraft } from './kinds';

/** Rows written between two turns of the page. */
export const PART = 200;

/** Tools on the list: those that were not removed, in the order in which they were added. */
export async function listedTools(): Promise<Tool[]> {
  const tools = await rowsOf('tools');
  return tools.filter(({ removedAt }) => removedAt === null).sort((a, b) => a.createdAt - b.createdAt);
}

/** A tool as stored, from what a person or a file said about it. */
export function toolFrom(
  draft: SettledDraft,
  part: Pick<Tool, 'account' | 'owner'> & Partial<Pick<Tool, 'createdAt' | 'origin'>>,
): Tool {
  const at = part.createdAt ?? now();
  return {
    ...draft,
    id: newId(),
    createdAt: at,
    updatedAt: at,
    removedAt: null,
    ...part,
  };
}

/** People by the names that drafts give their owners, made where new. To be called in a write transaction. */
export async function peopleNamed(names: Iterable<string | null>): Promise<(name: string | null) => string | null> {
  const ids = new Map((await rowsOf('people')).map(({ id, name }) => [nameKey(name), id]));
  const made: Person[] = [];
  for (const name of names) {
    if (name === null || ids.has(nameKey(name))) continue;
    const person = { id: newId(), name };
    ids.set(nameKey(name), person.id);
    made.push(person);
  }
  await db.people.bulkAdd(made);
  return (name) => (name === null ? null : (ids.get(nameKey(name)) ?? null));
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
    await appendInParts(rotation.id, installation, happenings);
  }
}

/** Takes tools that left the list off the open checklists, except where they are confirmed. In a write transaction. */
async function removeTasks(tools: ReadonlySet<string>, installation: string): Promise<void> {
  for (const rotation of await openRotations()) {
    const happenings = rotation.tasks
      .filter(({ tool, state }) => tools.has(tool) && (isDown(state) || state === 'unaffected'))
      .map(({ id }): Happening => ({ type: 'task-removed', task: id }));
    await appendInParts(rotation.id, installation, happenings);
  }
}

/** Linking thousands of events in one go would freeze the page. */
async function appendInParts(rotation: string, installation: string, happenings: readonly Happening[]): Promise<void> {
  for (let from = 0; from < happenings.length; from += PART)
    await append(rotation, installation, 'me', happenings.slice(from, from + PART));
}

/** Takes tools off the list and off the open checklists; their rows stay, as past rotations speak of them. */
export async function removeTools(ids: ReadonlySet<string>): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    await db.tools
      .where('id')
      .anyOf([...ids])
      .modify({ removedAt: now() });
    await removeTasks(ids, installation);
  });
}
