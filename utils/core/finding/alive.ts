import { type Auth, countsFor, type Tool } from '../inventory/tool';
import type { Rotation } from '../rotation/fold';
import type { Task } from '../rotation/task';
import { MINUTE } from '../time';
import type { Tie, Writer } from './look';

/** A kind of tool that calls itself by a user agent. */
export interface AgentKind {
  id: string;
  auth: Auth | 'both';
}

/** What is listed for the account that was looked at, and what the catalogue knows. */
export interface Listed {
  /** Tools on the list that count for the account. */
  tools: readonly Tool[];
  ties: readonly Tie[];
  kindsOfAgent: (agent: string) => readonly AgentKind[];
  /** The catalogue's id of what a tool gives as its kind. */
  kindOfTool: (tool: Tool) => string | null;
}

/** Why what a program wrote is no sign of life of one tool. */
export type Doubt =
  /** The change names no program. */
  | 'nameless'
  /** No tool on the list is known to call itself so. */
  | 'unknown'
  /** More than one tool may be meant. */
  | 'several'
  /** A kind of tool that may sign in with OAuth calls itself so. */
  | 'either'
  /** An OAuth app calls itself so, and goes on without the new token. */
  | 'oauth';

/** `tied`: only the user's word makes it this tool. */
export type Fit = { tool: Tool; tied: boolean } | { tool: null; doubt: Doubt };

/**
 * The one listed tool that a user agent belongs to: the one that the user said it is, else the only one of the kind
 * that calls itself so. Where an app that signs in with OAuth may call itself the same, it belongs to none.
 */
export function fitOf(agent: string, { tools, ties, kindsOfAgent, kindOfTool }: Listed): Fit {
  if (agent === '') return { tool: null, doubt: 'nameless' };
  const kinds = kindsOfAgent(agent);
  const alike = tools.filter((tool) => kinds.some(({ id }) => id === kindOfTool(tool)));
  if ([...kinds, ...alike].some(({ auth }) => auth === 'oauth')) return { tool: null, doubt: 'oauth' };
  const tie = ties.find(({ sort, value }) => sort === 'agent' && value === agent);
  const named = tools.find(({ id }) => id === tie?.tool);
  const fit = fitOfKind(alike, kinds);
  if (named === undefined || fit.tool?.id === named.id) return fit;
  return named.auth === 'oauth' ? { tool: null, doubt: 'oauth' } : { tool: named, tied: true };
}

/** The tool that a user agent belongs to by its kind alone. */
function fitOfKind([only, another]: readonly Tool[], kinds: readonly AgentKind[]): Fit {
  if (only === undefined) return { tool: null, doubt: 'unknown' };
  if (another !== undefined || kinds.length > 1) return { tool: null, doubt: 'several' };
  // A kind that can do both does not say by its agent which of them this was.
  return kinds[0]?.auth === 'token' ? { tool: only, tied: false } : { tool: null, doubt: 'either' };
}

/** What is listed for an account, out of everything that is stored. */
export function listedFor(
  account: { id: string; company: string | null },
  tools: readonly Tool[],
  ties: readonly Tie[],
  known: Pick<Listed, 'kindsOfAgent' | 'kindOfTool'>,
): Listed {
  return {
    tools: tools.filter((tool) => tool.removedAt === null && countsFor(tool, account)),
    ties: ties.filter((tie) => tie.account === account.id),
    ...known,
  };
}

export interface SignOfLife {
  task: string;
  /** When the tool wrote, by Pipedrive's clock. */
  wroteAt: number;
  /** Only the user's word makes the program this tool. */
  tied?: true;
}

/** States in which a sign of life tells something new; the fold has the last word. */
const OPEN_TO_SIGNS: ReadonlySet<Task['state']> = new Set(['broken', 'updated', 'verified']);

/** T0 is told by the clock of this computer, changes by Pipedrive's: so much apart, they may still be in order. */
export const CLOCKS_APART = 2 * MINUTE;

/**
 * The time (milliseconds) after which a change was made with the new token for certain. A T0 that is only somebody's word
 * may be too early; but the token had been replaced by the time they said so.
 */
export function lifeFrom({ t0, how, openedAt }: Pick<Rotation, 't0' | 'how' | 'openedAt'>): number {
  return (how === 'told' ? Math.max(t0.to, openedAt) : t0.to) + CLOCKS_APART;
}

/**
 * Tasks of a rotation whose tools wrote after the old token had died for certain, each with its newest change. The
 * writers are changes that were made through the API as the token's user (see `reduceChanges`). `counted` holds the
 * newest change that counted for a task before: one that was taken back does not come again.
 */
export function signsOfLife(
  writers: readonly Writer[],
  rotation: Pick<Rotation, 't0' | 'how' | 'openedAt' | 'tasks'>,
  listed: Listed,
  counted: ReadonlyMap<string, number>,
): SignOfLife[] {
  const from = lifeFrom(rotation);
  const byTool = new Map(
    rotation.tasks.filter(({ state }) => OPEN_TO_SIGNS.has(state)).map((task) => [task.tool, task.id]),
  );
  const signs = new Map<string, SignOfLife>();
  for (const { agent, lastAt } of writers) {
    if (lastAt <= from) continue;
    const fit = fitOf(agent, listed);
    const task = fit.tool === null ? undefined : byTool.get(fit.tool.id);
    if (task === undefined || lastAt <= (counted.get(task) ?? -1)) continue;
    const isTied = fit.tool !== null && fit.tied;
    if (lastAt > (signs.get(task)?.wroteAt ?? -1)) {
      signs.set(task, { task, wroteAt: lastAt, ...(isTied && { tied: true }) });
    }
  }
  return [...signs.values()];
}
