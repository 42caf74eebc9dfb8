import type { Suggestions } from '../core/screen/guide';
import { cutSecrets } from '../core/secret';
import { catalogue, guideFrom } from '.';
import type { Entry } from './entry';
import { entriesAt, hostOf } from './hosts';
import { type Field, fields, ranked } from './score';

const index = [...catalogue.values()].map((entry) => ({ item: entry, fields: fieldsOf(entry) }));

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
function find(query: string): Entry[] {
  return ranked(index, query);
}

function fieldsOf({ id, name, aliases = [], domains, keys }: Entry): Field[] {
  // A key says less about a tool the more tools use it, so that a name always comes first.
  return [fields(10, [name]), fields(9, [id, ...aliases]), fields(8, domains), fields(6, keys)].flat();
}
