import type { HostPattern } from '../core/finding/match';
import { isLike } from '../core/finding/match';
import { catalogue } from '.';
import type { Entry } from './entry';

/** Where the webhooks of every kind of tool lead, as far as it is known. */
export const hostPatterns: readonly HostPattern[] = [...catalogue.values()].flatMap(({ id, hosts }) =>
  hosts.map((pattern) => ({ kind: id, pattern })),
);

/** The kinds of tool that call themselves by a user agent; none for one that no document names. */
export function kindsOfAgent(agent: string): readonly Entry[] {
  const fits = (form: string) => isLike(agent, form);
  return [...catalogue.values()].filter(({ agents }) => agents.some(fits));
}

/** The first of these kinds; null where there is none. */
export function kindOfAgent(agent: string): string | null {
  return kindsOfAgent(agent)[0]?.id ?? null;
}
