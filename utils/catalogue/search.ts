import type { Suggestions } from '../core/screen/guide';
import { cutSecrets } from '../core/secret';
import { catalogue, guideFrom } from '.';
import type { Entry } from './entry';
import { entriesAt, hostOf } from './hosts';

/** How many kinds are offered: what fits below a search box. */
const SHOWN = 8;

/** One text that an entry is found by, and how much a hit in it is worth. */
interface Field {
  text: string;
  words: readonly string[];
  weight: number;
}

const index = [...catalogue.values()].map((entry) => ({ entry, fields: fieldsOf(entry) }));

/**
 * Understands what somebody typed or pasted into the search box: a name, an alias, a domain, an address, or the name
 * under which a configuration holds the token (`PIPEDRIVE_API_TOKEN`, with or without `=` and what follows).
 * Secrets are cut out first.
 */
export function suggest(query: string): Suggestions {
  const text = cutSecrets(query).text.trim();
  const host = hostOf(text);
  if (host !== null) {
    const at = entriesAt(host);
    const guides = (at.length > 0 ? at : find(host)).map(guideFrom);
    return { guides, name: host, url: /^https?:\/\//i.test(text) ? text : null };
  }
  const key = /^(?:export\s+)?["']?([\w.-]*_[\w.-]*)["']?\s*[=:]/.exec(text)?.[1];
  return { guides: find(key ?? text).map(guideFrom), name: (key ?? text) || null, url: null };
}

/** Entries that hold every word of the query in what people call them, best first. */
export function find(query: string): Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return index
    .map(({ entry, fields }) => ({ entry, score: scoreOf(fields, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
}

function fieldsOf({ id, name, aliases = [], domains, keys }: Entry): Field[] {
  const field = (weight: number) => (text: string) => {
    const folded = fold(text);
    return { text: folded, words: folded.split(/[^\p{L}\p{N}]+/u), weight };
  };
  return [
    field(10)(name),
    ...[id, ...aliases].map(field(9)),
    ...domains.map(field(8)),
    // A key says less about a tool the more tools use it, so that a name always comes first.
    ...keys.map(field(6)),
  ];
}

/** Sum of each word's best hit; 0 when one of them is nowhere. */
function scoreOf(fields: readonly Field[], words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(...fields.map((field) => hit(field, word) * field.weight));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

/** The whole text is worth more than its beginning, that more than a word's beginning, and that more than the inside. */
function hit({ text, words }: Field, word: string): number {
  if (text === word) return 5;
  if (text.startsWith(word)) return 4;
  if (words.some((one) => one.startsWith(word))) return 3;
  // One or two letters are inside of almost everything.
  return word.length > 2 && text.includes(word) ? 1 : 0;
}

/** Text without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
