import { nameKey } from '../core/inventory/tool';
import type { Guide } from '../core/screen/guide';
import { catalogue, guideFrom, guideOf } from '.';
import type { Entry } from './entry';
import { entriesAt, hostOf, isOrdinary } from './hosts';

/** Names shorter than this may be parts of other names, so that they count only as their makers write them. */
const DISTINCT = 6;

const names = [...catalogue.values()]
  .flatMap((entry) =>
    [entry.name, ...(entry.aliases ?? [])].map((name) => ({
      name,
      entry,
      isNamed: isOrdinary(entry, name) ? standsAsName : mentions,
    })),
  )
  .sort((a, b) => b.name.length - a.name.length);

/**
 * The kind of a tool that somebody named or linked to; null unless exactly one is meant. An exact name comes first, then
 * the address, then a name within the name ("n8n production").
 */
export function recognise(name: string, url: string | null): Guide | null {
  const exact = guideOf(name);
  if (exact !== null) return exact;
  const host = url === null ? null : hostOf(url);
  const at = host === null ? [] : entriesAt(host);
  if (at.length > 0) return at.length === 1 && at[0] ? guideFrom(at[0]) : null;
  const named = names.find((one) => one.isNamed(name, one.name));
  return named ? guideFrom(named.entry) : keyed(name);
}

/** Whether a text has a name in it as a word of its own: at its start in any case, elsewhere only if it is distinct. */
function mentions(text: string, name: string): boolean {
  const [here, there] = [nameKey(text), nameKey(name)];
  for (let at = here.indexOf(there); at >= 0; at = here.indexOf(there, at + 1)) {
    if (isPartOfWord(here[at - 1]) || isPartOfWord(here[at + there.length])) continue;
    if (at === 0 || there.length >= DISTINCT || /\d/.test(there) || text.includes(name)) return true;
  }
  return false;
}

/** What may follow a tool's name within a name: "Make production", "Tray connector 2". */
const SUFFIX =
  /^(?: (?:prod|production|staging|sandbox|account|workspace|cloud|eu|us|sync|connector|collections?|scenarios?|automations?|workflows?|integrations?|webhooks?|#?\d+))+$/i;
/** What leads to a tool's name at the end of a name: "Leads in Make". */
const BEFORE = / (?:in|on|at|via|with|from|through|by|using|to) $/i;

/**
 * Whether a name that is an ordinary word as well is plainly the tool's in a text. It has to be a part of its own
 * ("Make: leads", "Leads (make)"), or be written as its makers write it, with a word behind that products have or with
 * a preposition before it at the end. "Make sure Ana knows" is a sentence, as is whatever else has it as a word.
 */
function standsAsName(text: string, name: string): boolean {
  return text.split(/[|/:,;()[\]–—]| -+ /).some((part) => {
    const words = part.trim().replace(/\s+/g, ' ');
    if (nameKey(words) === nameKey(name)) return true;
    if (words.startsWith(name) && SUFFIX.test(words.slice(name.length))) return true;
    return words.endsWith(name) && BEFORE.test(words.slice(0, -name.length));
  });
}

function isPartOfWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** A tool named by its setting alone (`PIPEDRIVE_API_TOKEN`) is somebody's script, whoever else uses the name. */
function keyed(name: string): Guide | null {
  const script: Entry | undefined = catalogue.get('custom-script');
  return script?.keys.some((key) => nameKey(key) === nameKey(name)) ? guideFrom(script) : null;
}
