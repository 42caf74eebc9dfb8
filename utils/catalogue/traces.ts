import type { HostPattern } from '../core/finding/match';
import { isLike } from '../core/finding/match';
import { catalogue } from '.';

/** Where the webhooks of every kind of tool lead, as far as it is known. */
export const hostPatterns: readonly HostPattern[] = [...catalogue.values()].flatMap(({ id, hosts }) =>
  hosts.map((pattern) => ({ kind: id, pattern })),
);

/** The kind of tool that calls itself by a user agent; null for one that no document names. */
export function kindOfAgent(agent: string): string | null {
  const fits = (form: string) => isLike(agent, form);
  return [...catalogue.values()].find(({ agents }) => agents.some(fits))?.id ?? null;
}
