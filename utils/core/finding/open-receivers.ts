import type { Tool } from '../inventory/tool';
import { DAY, type Interval } from '../time';
import type { Look, Tie } from './look';

/** A webhook counts as new when it was set up in this time before the token was replaced, or later. */
export const NEW_FOR = 30 * DAY;

/** A webhook of the user that goes on delivering after the token was replaced. */
export interface OpenReceiver {
  id: number;
  host: string;
  kind: string | null;
  /** The listed tool that the user said it is. */
  tool: Tool | null;
  addedAt: number | null;
  isNew: boolean;
}

/**
 * The user's webhooks that Pipedrive still delivers to, those that ask for a second look first: new ones, then ones that
 * belong to no listed tool. Null when nobody looked.
 */
export function openReceivers(
  look: Look | null,
  ties: readonly Tie[],
  tools: readonly Tool[],
  t0: Interval,
): { at: number; list: OpenReceiver[] } | null {
  if (!look?.receivers) return null;
  const live = new Map(tools.filter(({ removedAt }) => removedAt === null).map((tool) => [tool.id, tool]));
  const said = new Map(
    ties
      .filter(({ account, sort }) => account === look.account && sort === 'webhook')
      .map(({ value, tool }) => [value, live.get(tool) ?? null]),
  );
  const list = look.receivers.list
    .filter(({ by, active }) => by === 'mine' && active)
    .map(({ id, host, kind, addedAt }) => {
      const isNew = addedAt !== null && addedAt >= t0.from - NEW_FOR;
      return { id, host, kind, tool: said.get(String(id)) ?? null, addedAt, isNew };
    });
  return { at: look.receivers.at, list: list.sort(byDoubt) };
}

function byDoubt(a: OpenReceiver, b: OpenReceiver): number {
  return (
    Number(b.isNew) - Number(a.isNew) ||
    Number(a.tool !== null) - Number(b.tool !== null) ||
    (b.addedAt ?? 0) - (a.addedAt ?? 0) ||
    (a.host < b.host ? -1 : 1)
  );
}
