import { authOf } from '../../catalogue';
import type { ToolDraft } from '../../core/inventory/draft';
import { exportInventory } from '../../core/inventory/export';
import type { ImportSummary, JudgedRows } from '../../core/inventory/import';
import { nameKey, sameTool, type Tool } from '../../core/inventory/tool';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import { readInventory } from './file';
import { addTasks, listedTools, personNamed, removeTasks } from './inventory';

/** Adds a tool, and a task for it to every open rotation that it belongs to. One that is there already stays as it is. */
export async function addTool(
  draft: ToolDraft,
  account: string | null,
): Promise<{ id: string; alreadyThere: boolean }> {
  const { installation } = await identity();
  return write(async () => {
    const known = (await listedTools()).find((tool) => sameTool(tool, draft));
    if (known) return { id: known.id, alreadyThere: true };
    const owner = draft.owner === null ? null : await personNamed(draft.owner);
    const tool = toolFrom(draft, account, owner);
    await db.tools.add(tool);
    await addTasks([tool], installation);
    return { id: tool.id, alreadyThere: false };
  });
}

/** Adds many tools in one go. What is there already stays as it is; `undoImport` takes the others back. */
export async function addTools(drafts: readonly ToolDraft[]): Promise<ImportSummary> {
  return addBatch({ drafts: [...drafts], refused: [], cut: 0, ignored: [] });
}

/** Changes a tool. Its task in an open rotation follows where the tool's kind of access changed. */
export async function changeTool(id: string, draft: ToolDraft, account: string | null): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const before = await db.tools.get(id);
    if (before === undefined) throw new Error('the tool is no longer there');
    const owner = draft.owner === null ? null : await personNamed(draft.owner);
    const tool = { ...toolFrom(draft, account, owner), id, createdAt: before.createdAt };
    await db.tools.put(tool);
    await addTasks([tool], installation);
  });
}

/** Takes a tool off the list. Its row is kept, as past rotations speak of it. */
export async function removeTool(id: string): Promise<void> {
  await remove(new Set([id]));
}

/** Puts a removed tool back, unless the same one was added again meanwhile. */
export async function restoreTool(id: string): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const tool = await db.tools.get(id);
    if (tool === undefined) throw new Error('the tool is no longer there');
    if ((await listedTools()).some((listed) => sameTool(listed, tool))) return;
    const restored = { ...tool, removedAt: null };
    await db.tools.put(restored);
    await addTasks([restored], installation);
  });
}

/** Takes the good rows of a file at once. Nothing that is there already is changed or doubled. */
export async function importTools(file: File): Promise<ImportSummary> {
  return addBatch(await readInventory(file));
}

async function addBatch({ drafts, refused, cut, ignored }: JudgedRows): Promise<ImportSummary> {
  const { installation } = await identity();
  const batch = newId();
  const added = drafts.length === 0 ? [] : await write(() => addDrafts(drafts, batch, installation));
  return {
    batch: added.length === 0 ? null : batch,
    added: added.length,
    alreadyThere: drafts.length - added.length,
    refused,
    cut,
    ignored,
  };
}

/** Takes back what the import `batch` added. */
export async function undoImport(batch: string): Promise<void> {
  const row = await db.imports.get(batch);
  if (row !== undefined) await remove(new Set(row.tools));
}

/** The inventory as JSON text in the contract's format. */
export async function exportTools(): Promise<string> {
  return JSON.stringify(exportInventory(await listedTools(), await rowsOf('people')), null, 2);
}

async function remove(ids: ReadonlySet<string>): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    await db.tools
      .where('id')
      .anyOf([...ids])
      .modify({ removedAt: now() });
    await removeTasks(ids, installation);
  });
}

async function addDrafts(drafts: readonly ToolDraft[], batch: string, installation: string): Promise<Tool[]> {
  const known = new Set((await listedTools()).map(identityOf));
  const owners = new Map<string, string>();
  const added: Tool[] = [];
  const start = now();
  for (const draft of drafts) {
    if (known.has(identityOf(draft))) continue;
    known.add(identityOf(draft));
    const { owner } = draft;
    if (owner !== null && !owners.has(owner)) owners.set(owner, await personNamed(owner));
    // A millisecond apart, as the order of the list is the order of these times.
    const at = start + added.length;
    added.push(toolFrom(draft, null, owner === null ? null : (owners.get(owner) ?? null), at));
  }
  // Nothing new: the import before stays the one that can be taken back.
  if (added.length === 0) return added;
  await db.tools.bulkAdd(added);
  await addTasks(added, installation);
  await db.imports.clear();
  await db.imports.add({ id: batch, at: now(), tools: added.map(({ id }) => id) });
  return added;
}

/** What makes a tool the same one, as a key; `sameTool` for many at once. */
function identityOf({ name, company }: Pick<Tool, 'name' | 'company'>): string {
  return JSON.stringify([company, nameKey(name)]);
}

function toolFrom({ auth, ...draft }: ToolDraft, account: string | null, owner: string | null, at = now()): Tool {
  return {
    ...draft,
    id: newId(),
    account,
    owner,
    auth: auth ?? authOf(draft.catalogue) ?? 'unknown',
    createdAt: at,
    updatedAt: at,
    removedAt: null,
  };
}
