import { nameKey } from '../core/inventory/tool';
import { catalogue } from '.';
import type { Entry } from './entry';

const entries = [...catalogue.values()];
const byDomain = entries.flatMap((entry) => entry.domains.map((domain) => ({ domain, entry })));

/** Hosts like `n8n.acme.example` are told by a label that is a tool's id or one-word name, and no ordinary word. */
const byLabel = new Map(
  entries.flatMap((entry) =>
    [entry.id, entry.name, ...(entry.aliases ?? [])]
      .filter((name) => !isOrdinary(entry, name))
      .map((name) => [nameKey(name), entry] as const),
  ),
);

/** Whether one of an entry's names is an ordinary word as well. */
export function isOrdinary({ ordinary = [] }: Entry, name: string): boolean {
  return ordinary.some((word) => nameKey(word) === nameKey(name));
}

/**
 * Host of an address as pasted, with or without `https://`; null for a text that is none. A bare host needs two dots, a
 * path or `www.`, as names have one dot as well (Cal.com).
 */
export function hostOf(text: string): string | null {
  const bare = /^(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(text);
  const isAddress = /^https?:\/\/\S+$/i.test(text) || (bare && /[^/]\/|^www\.|\..+\./.test(text));
  if (!isAddress) return null;
  const address = /^https?:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/** Entries that live at a host: by the longest domain that fits, else by a label that is their name. */
export function entriesAt(host: string): Entry[] {
  const fitting = byDomain.filter(({ domain }) => host === domain || host.endsWith(`.${domain}`));
  const longest = Math.max(0, ...fitting.map(({ domain }) => domain.length));
  if (fitting.length > 0) return fitting.filter(({ domain }) => domain.length === longest).map(({ entry }) => entry);
  const [named] = host.split('.').flatMap((label) => byLabel.get(label) ?? []);
  return named === undefined ? [] : [named];
}
