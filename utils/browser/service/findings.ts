import type { Found, Look, Tie } from '../../core/finding/look';
import { mergeLook } from '../../core/finding/merge';
import type { Interval } from '../../core/time';
import { now } from '../clock';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { rotationOf } from '../store/log';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import { keepSignsOfLife, takeBackSigns } from './alive';
import { noteTokenValid } from './errand-news';
import { watch } from './snapshot';
import { addTool } from './tools';

/** What was found so far, for all accounts. */
export interface Findings {
  looks: Look[];
  ties: Tie[];
  /** When each account's token was last replaced. */
  replaced: ReadonlyMap<string, Interval>;
}

/** What the user says is one of their tools: webhooks by their ids, or one user agent. */
export type Trace = { account: string; webhooks: readonly number[] } | { account: string; agent: string };

/** Keeps what a look found, over what earlier looks of the account did, and the signs of life that are in it. */
export async function keepFound(account: string, requests: number, found: Found): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const [before = null] = await rowsOf('looks', db.looks.where('account').equals(account).toArray());
    await db.looks.put(mergeLook(before, found, { account, at: now(), requests }));
    await keepSignsOfLife(account, installation);
    const asked = found.receivers === null && found.writers === null ? undefined : await db.accounts.get(account);
    if (asked !== undefined) await noteTokenValid(asked, installation);
  });
}

/** Follows what was found: calls `listener` now and after every change. Out: how to stop. */
export function watchFindings(listener: (findings: Findings) => void, onError: (error: unknown) => void): () => void {
  const read = async () => {
    const looks = await rowsOf('looks');
    const replaced = await Promise.all(
      looks.map(async ({ account }) => [account, await lastReplaced(account)] as const),
    );
    return {
      looks,
      ties: await rowsOf('ties'),
      replaced: new Map(replaced.flatMap(([account, t0]) => (t0 === null ? [] : [[account, t0] as const]))),
    };
  };
  return watch(read, listener, onError);
}

/** Says which tool on the list a trace belongs to; what it wrote after the token was replaced is its sign of life then. */
export async function tieToTool(trace: Trace, tool: string): Promise<void> {
  const { account } = trace;
  const ties = keysOf(trace).map(([, sort, value]): Tie => ({ account, sort, value, tool }));
  const { installation } = await identity();
  await write(async () => {
    await db.ties.bulkPut(ties);
    await keepSignsOfLife(account, installation);
  });
}

/** Takes back what was said of a trace, and the sign of life of an open rotation that rests on it. */
export async function untie(trace: Trace): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    if ('agent' in trace) await takeBackSigns(trace, installation);
    await db.ties.bulkDelete(keysOf(trace));
  });
}

function keysOf(trace: Trace): [string, Tie['sort'], string][] {
  if ('agent' in trace) return [[trace.account, 'agent', trace.agent]];
  return trace.webhooks.map((webhook) => [trace.account, 'webhook', String(webhook)]);
}

/** Makes a tool of a trace, and ties it to it. One of the same name that is on the list already is taken. */
export async function addFromTrace(
  trace: Trace,
  { name, kind, company }: { name: string; kind: string | null; company: string | null },
): Promise<{ alreadyThere: boolean }> {
  const rest = { url: null, owner: null, critical: false, notes: null };
  const { id, alreadyThere } = await addTool({ name, company, auth: null, catalogue: kind, ...rest }, null);
  await tieToTool(trace, id);
  return { alreadyThere };
}

/** When the account's token was last replaced, false alarms aside. */
async function lastReplaced(account: string): Promise<Interval | null> {
  const rows = await rowsOf('rotations', db.rotations.where('account').equals(account).toArray());
  for (const { id } of rows.sort((a, b) => b.openedAt - a.openedAt)) {
    const rotation = await rotationOf(id);
    if (rotation !== null && rotation.closed?.how !== 'false-alarm') return rotation.t0;
  }
  return null;
}
