import { nameKey, type Person, type Tool } from '../../core/inventory/tool';
import { now } from '../clock';
import { newId } from '../ids';
import { removeTasks } from '../store/checklists';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import type { SettledDraft } from './kinds';

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
