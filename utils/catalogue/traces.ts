import type { HostPattern } from '../core/finding/match';
import { isLike } from '../core/finding/match';
import { nameKey, type Tool } from '../core/inventory/tool';
import { catalogue, guideOf } from '.';
import type { Entry } from './entry';
import { isOrdinary } from './hosts';

/** Where the webhooks of every kind of tool lead, as far as it is known. */
export const hostPatterns: readonly HostPattern[] = [...catalogue.values()].flatMap(({ id, hosts }) =>
  hosts.map((pattern) => ({ kind: id, pattern })),
);

/**
 * The kinds of tool that call themselves by a user agent: those for which a document names it, else those with OAuth alone
 * after which the agent calls itself ("Pipedream/1.0"). Of those with a token such a name proves nothing, so the agent is
 * shown as it is (facts, 5e); of those with OAuth it spares people a false alarm, and the screen says on what it rests.
 */
function kindsOfAgent(agent: string): readonly Entry[] {
  const entries = [...catalogue.values()];
  const documented = entries.filter(({ agents }) => agents.some((form) => isLike(agent, form)));
  if (documented.length > 0) return documented;
  const product = nameKey(/^[^\s/]*/.exec(agent)?.[0] ?? '');
  return entries.filter(
    (entry) =>
      entry.auth === 'oauth' &&
      [entry.id, entry.name].some((name) => nameKey(name) === product && !isOrdinary(entry, name)),
  );
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
