import type { HostPattern } from '../core/finding/match';
import { isLike } from '../core/finding/match';
import { nameKey } from '../core/inventory/tool';
import { catalogue } from '.';
import type { Entry } from './entry';
import { isOrdinary } from './hosts';

/** Where the webhooks of every kind of tool lead, as far as it is known. */
export const hostPatterns: readonly HostPattern[] = [...catalogue.values()].flatMap(({ id, hosts }) =>
  hosts.map((pattern) => ({ kind: id, pattern })),
);

/**
 * The kind of tool that calls with a user agent: the one that a document names, else one with OAuth alone after which
 * the agent calls itself ("Pipedream/1.0"). Of those with a token such a name proves nothing, so the agent is shown as
 * it is (facts, 5e); of those with OAuth it spares people a false alarm, and the screen says on what it rests.
 */
export function kindOfAgent(agent: string): string | null {
  const fits = (form: string) => isLike(agent, form);
  const entries = [...catalogue.values()];
  const product = nameKey(/^[^\s/]*/.exec(agent)?.[0] ?? '');
  const isNamed = (entry: Entry) =>
    entry.auth === 'oauth' &&
    [entry.id, entry.name].some((name) => nameKey(name) === product && !isOrdinary(entry, name));
  return (entries.find(({ agents }) => agents.some(fits)) ?? entries.find(isNamed))?.id ?? null;
}
