import { agentKinds } from '../../catalogue/traces';
import { type Listed, listedFor, signsOfLife } from '../../core/finding/alive';
import type { Event, Happening } from '../../core/rotation/event';
import { advance } from '../../core/rotation/task';
import { now } from '../clock';
import { db } from '../store/database';
import { append, eventsOf, openRotations } from '../store/log';
import { rowsOf } from '../store/read';
import { listedTools } from './inventory';

/**
 * Writes down the signs of life that an account's looks hold, for its open rotation. To be called in the write
 * transaction that keeps a look or a tie.
 */
export async function keepSignsOfLife(account: string, installation: string): Promise<void> {
  const [look] = await rowsOf('looks', db.looks.where('account').equals(account).toArray());
  const rotation = (await openRotations()).find((one) => one.account === account);
  if (rotation === undefined || !look?.writers) return;
  const counted = countedIn(await eventsOf(rotation.id));
  const happenings = signsOfLife(look.writers.list, rotation, await listed(account), counted)
    .map((sign): Happening => ({ type: 'verified', grade: 'alive', ...sign }))
    .filter((what) => {
      const task = rotation.tasks.find(({ id }) => 'task' in what && id === what.task);
      return task !== undefined && advance(task, { what, at: now(), who: 'rekey' }) !== task;
    });
  await append(rotation.id, installation, 'rekey', happenings);
}

/**
 * Takes back the signs of life in an account's open rotation that rest on the word that a user agent is a tool. To be
 * called in the write transaction that removes the tie, before that.
 */
export async function takeBackSigns(
  { account, agent }: { account: string; agent: string },
  installation: string,
): Promise<void> {
  const tie = await db.ties.get([account, 'agent', agent]);
  const [look] = await rowsOf('looks', db.looks.where('account').equals(account).toArray());
  const writer = look?.writers?.list.find((one) => one.agent === agent);
  const rotation = (await openRotations()).find((one) => one.account === account);
  if (tie === undefined || writer === undefined || rotation === undefined) return;
  const happenings = rotation.tasks
    .filter(({ tool, evidence }) => {
      const wroteAt = evidence?.tied ? evidence.wroteAt : undefined;
      return tool === tie.tool && wroteAt !== undefined && writer.firstAt <= wroteAt && wroteAt <= writer.lastAt;
    })
    .map(({ id }): Happening => ({ type: 'undone', task: id }));
  await append(rotation.id, installation, 'me', happenings);
}

async function listed(id: string): Promise<Listed> {
  const account = (await db.accounts.get(id)) ?? { id, company: null };
  return listedFor(account, await listedTools(), await rowsOf('ties'), agentKinds);
}

/** The newest change that counted for each task, taken back or not. */
function countedIn(events: readonly Event[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { what } of events) {
    if (what.type !== 'verified' || what.wroteAt === undefined) continue;
    counted.set(what.task, Math.max(counted.get(what.task) ?? 0, what.wroteAt));
  }
  return counted;
}
