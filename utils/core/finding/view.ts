import type { Tool } from '../inventory/tool';
import type { Interval } from '../time';
import type { Look, Receiver, Tie, Writer } from './look';

/** Webhooks of this user that lead to the same host and kind of tool, as one line. */
export interface ReceiverView {
  host: string;
  kind: string | null;
  webhooks: number[];
  events: string[];
  active: boolean;
  deliveredAt: number | null;
  status: number | null;
  /** The tool that the user said it is. */
  tool: Tool | null;
}

/**
 * `silent`: nothing came after the token was replaced, in a whole sample from after that. `again`: something did.
 * `writes`: the token was not replaced, or no such sample was read since.
 */
export interface WriterView extends Writer {
  state: 'writes' | 'silent' | 'again';
  tool: Tool | null;
}

export interface FindingsView {
  at: number;
  requests: number;
  /** Null where Pipedrive never answered that question. */
  receivers: ReceiverView[] | null;
  /** Webhooks of other users, and of apps and automations: none of them holds this user's token. */
  others: number;
  apps: number;
  writers: WriterView[] | null;
  /** How many of the deals changed last the writers were read from. */
  deals: number;
}

/** What was found for an account, in lines. `replaced`: when its token was last replaced, if it ever was. */
export function findingsView(
  look: Look,
  ties: readonly Tie[],
  tools: readonly Tool[],
  replaced: Interval | null,
): FindingsView {
  const live = new Map(tools.filter(({ removedAt }) => removedAt === null).map((tool) => [tool.id, tool]));
  const own = ties.filter(({ account }) => account === look.account);
  const toolOf = (sort: Tie['sort'], values: readonly string[]): Tool | null => {
    const tied = own.filter((tie) => tie.sort === sort && values.includes(tie.value));
    return tied.map(({ tool }) => live.get(tool)).find((tool) => tool !== undefined) ?? null;
  };
  const { receivers, writers } = look;
  const all = receivers?.list ?? [];
  const mine = all.filter(({ by }) => by === 'mine');
  return {
    at: look.at,
    requests: look.requests,
    receivers: receivers === null ? null : groups(mine).map((group) => lineOf(group, toolOf)),
    others: all.filter(({ by }) => by === 'other').length,
    apps: all.filter(({ by }) => by === 'app').length,
    writers:
      writers === null
        ? null
        : writers.list.map((writer) => ({
            ...writer,
            state: stateOf(writer, writers, replaced),
            tool: toolOf('agent', [writer.agent]),
          })),
    deals: writers?.deals ?? 0,
  };
}

function groups(receivers: readonly Receiver[]): Receiver[][] {
  const found = new Map<string, Receiver[]>();
  for (const receiver of receivers) {
    const key = JSON.stringify([receiver.active, receiver.kind, receiver.host]);
    found.set(key, [...(found.get(key) ?? []), receiver]);
  }
  return [...found.values()];
}

function lineOf(
  group: readonly Receiver[],
  toolOf: (sort: Tie['sort'], values: readonly string[]) => Tool | null,
): ReceiverView {
  const latest = group.reduce((best, one) => ((one.deliveredAt ?? -1) > (best.deliveredAt ?? -1) ? one : best));
  const { host, kind, active, deliveredAt, status } = latest;
  const webhooks = group.map(({ id }) => id);
  const events = [...new Set(group.map(({ event }) => event))];
  return { host, kind, active, deliveredAt, status, webhooks, events, tool: toolOf('webhook', webhooks.map(String)) };
}

function stateOf(
  { lastAt }: Writer,
  { at, whole }: NonNullable<Look['writers']>,
  replaced: Interval | null,
): WriterView['state'] {
  if (replaced === null || at <= replaced.to) return 'writes';
  if (lastAt > replaced.to) return 'again';
  return whole === true ? 'silent' : 'writes';
}
