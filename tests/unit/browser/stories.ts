import { recordSighting } from '../../../utils/browser/service/sightings';
import { addTool } from '../../../utils/browser/service/tools';
import { db } from '../../../utils/browser/store/database';
import { openRotations } from '../../../utils/browser/store/log';
import type { Seen } from '../../../utils/core/detection/sighting';
import type { ToolDraft } from '../../../utils/core/inventory/draft';
import type { Rotation } from '../../../utils/core/rotation/fold';
import { print } from '../core/records';

export const COMPANY = 'acme';
export const [OLD, NEW, NEWER, STRANGE] = [print(1), print(2), print(3), print(4)];

/** The page shows a token; by itself as on a fresh visit. */
export function show(fingerprint: string, part: Partial<Seen> = {}): ReturnType<typeof recordSighting> {
  return recordSighting(COMPANY, { fingerprint, before: null, pressedAt: null, at: Date.now(), ...part });
}

/** One visit shows `before` and half a second later `after`: a rotation. Out: the account. */
export async function replaceToken(before = OLD, after = NEW): Promise<string> {
  const lastAt = Date.now() - 500;
  return (await show(after, { before: { fingerprint: before, lastAt } })).account;
}

/** A tool as the form gives it, with a token unless told. */
export function draft(name: string, part: Partial<ToolDraft> = {}): ToolDraft {
  const blank = { company: null, catalogue: null, url: null, owner: null, critical: false, notes: null };
  return { name, auth: 'token', ...blank, ...part };
}

/** Adds tools that use the token. Out: their ids. */
export async function addTools(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await addTool(draft(name), null)).id);
  return ids;
}

/** The one rotation that is open. */
export async function openRotation(): Promise<Rotation> {
  const [rotation, another] = await openRotations();
  if (rotation === undefined || another !== undefined) throw new Error('not exactly one rotation is open');
  return rotation;
}

/** The only task of the one open rotation, and where the service finds it. */
export async function onlyTask() {
  const rotation = await openRotation();
  const [task, another] = rotation.tasks;
  if (task === undefined || another !== undefined) throw new Error('not exactly one task is there');
  return { ref: { rotation: rotation.id, task: task.id }, task, tool: await db.tools.get(task.tool) };
}

/** The names of the tools of a rotation's tasks, with their states. */
export async function statesOf({ tasks }: Rotation): Promise<Record<string, string>> {
  const names = await db.tools.bulkGet(tasks.map(({ tool }) => tool));
  return Object.fromEntries(tasks.map(({ state }, index) => [names[index]?.name ?? '', state]));
}
