import { type Auth, nameKey } from '../core/inventory/tool';
import type { Guide } from '../core/screen/guide';
import type { Entry } from './entry';
import * as kinds from './kinds';

const entries: readonly Entry[] = Object.values(kinds);

/** Every kind of tool that Rekey knows, by id. */
export const catalogue: ReadonlyMap<string, Entry> = new Map(entries.map((entry) => [entry.id, entry]));

/** Entries by everything a person may call them; ids come last, so that they win. */
const byName: ReadonlyMap<string, Entry> = new Map([
  ...entries.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((name) => [nameKey(name), entry] as const)),
  ...catalogue,
]);

/**
 * Auth of a kind of tool. In: a tool's `catalogue` field, which holds an id, or a name as typed. Out: the auth to
 * assume when the user said nothing (`unknown` for `both`, because only a look tells), or null for a kind not known.
 */
export function authOf(id: string | null): Auth | null {
  return assumedAuth(find(id));
}

/** The auth to assume for a tool of a kind; null for a kind not known. */
export function assumedAuth(kind: Pick<Entry, 'auth'> | null): Auth | null {
  const auth = kind?.auth ?? null;
  return auth === 'both' ? 'unknown' : auth;
}

/** Name of a kind of tool, from the same input as `authOf`; null for a kind not known here. */
export function kindName(id: string | null): string | null {
  return find(id)?.name ?? null;
}

/** What the screens show about a kind of tool, from the same input as `authOf`; null for a kind not known here. */
export function guideOf(id: string | null): Guide | null {
  const entry = find(id);
  return entry && guideFrom(entry);
}

/** An entry as the screens show it. Where the source is weak, nothing in it is verified. */
export function guideFrom({
  id,
  name,
  auth,
  where,
  link,
  keys,
  test,
  also,
  oauth,
  certainty,
  unverified,
}: Entry): Guide {
  const weak = certainty === 'L' ? (['where', 'link', 'keys', 'test'] as const) : (unverified ?? []);
  return { id, name, auth, where, link, keys, test, also, oauth, unverified: new Set(weak), origin: null };
}

function find(id: string | null): Entry | null {
  return id === null ? null : (byName.get(nameKey(id)) ?? null);
}
