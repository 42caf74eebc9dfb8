import type { ToolDraft } from '../../core/inventory/draft';
import { sameTool } from '../../core/inventory/tool';
import { addTasks } from '../store/checklists';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { write } from '../store/write';
import { listedTools, peopleNamed, removeTools, toolFrom } from './inventory';
import { authSettler } from './kinds';

/** Adds a tool, and a task for it to every open rotation that it belongs to. One that is there already stays as it is. */
export async function addTool(
  draft: ToolDraft,
  account: string | null,
): Promise<{ id: string; alreadyThere: boolean }> {
  const { installation } = await identity();
  const settled = (await authSettler([draft]))(draft);
  return write(async () => {
    const known = (await listedTools()).find((tool) => sameTool(tool, draft));
    if (known) return { id: known.id, alreadyThere: true };
    const owner = (await peopleNamed([draft.owner]))(draft.owner);
    const tool = toolFrom(settled, { account, owner });
    await db.tools.add(tool);
    await addTasks([tool], installation);
    return { id: tool.id, alreadyThere: false };
  });
}

/** Changes a tool. Its task in an open rotation follows where the tool's kind of access changed. */
export async function changeTool(id: string, draft: ToolDraft, account: string | null): Promise<void> {
  const { installation } = await identity();
  const settled = (await authSettler([draft]))(draft);
  await write(async () => {
    const before = await db.tools.get(id);
    if (before === undefined) throw new Error('the tool is no longer there');
    if (before.origin === 'policy') throw new Error('the organisation decides about this tool');
    const { createdAt, origin } = before;
    const owner = (await peopleNamed([draft.owner]))(draft.owner);
    const tool = { ...toolFrom(settled, { account, owner, ...(origin && { origin }) }), id, createdAt };
    await db.tools.put(tool);
    await addTasks([tool], installation);
  });
}

/** Takes a tool off the list. Its row is kept, as past rotations speak of it. */
export async function removeTool(id: string): Promise<void> {
  if ((await db.tools.get(id))?.origin === 'policy') throw new Error('the organisation decides about this tool');
  await removeTools(new Set([id]));
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
