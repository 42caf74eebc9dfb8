import type { HostPattern } from '../core/finding/match';
import { isLike } from '../core/finding/match';
import type { Tool } from '../core/inventory/tool';
import { catalogue, guideOf } from '.';
import type { Entry } from './entry';

/** Where the webhooks of every kind of tool lead, as far as it is known. */
export const hostPatterns: readonly HostPattern[] = [...catalogue.values()].flatMap(({ id, hosts }) =>
  hosts.map((pattern) => ({ kind: id, pattern })),
);

/** The kinds of tool that call themselves by a user agent; none for one that no document names. */
function kindsOfAgent(agent: string): readonly Entry[] {
  const fits = (form: string) => isLike(agent, form);
  return [...catalogue.values()].filter(({ agents }) => agents.some(fits));
}

/** The first of these kinds; null where there is none. */
export function kindOfAgent(agent: string): string | null {
  return kindsOfAgent(agent)[0]?.id ?? null;
}

/** What the catalogue knows of programs and of the kinds of the user's tools. */
export const agentKinds = {
  kindsOfAgent,
  kindOfTool: ({ catalogue: kind }: Tool): string | null => guideOf(kind)?.id ?? null,
};
