import { cutLines } from '../secret';
import { type Fault, type Field, judgeTool, type ToolDraft } from './draft';
import { identityOf, LIMITS, type Tool } from './tool';

/** Tools of a pasted list that are read; what a person can look over in one go. */
export const MOST_PASTED = 1000;

/** One tool of a pasted list, as found in the text. */
interface Found {
  name: string | null;
  url: string | null;
}

/** One tool of a pasted list, judged. */
export type Pasted =
  | { state: 'new' | 'there'; draft: ToolDraft }
  /** What was pasted, without secrets, and why it can't be taken. */
  | { state: 'refused'; text: string; field: Field; fault: Fault };

/** What is known of a kind of tool: its id and name. Null for a kind not known. */
export type Recognise = (name: string, url: string | null) => { id: string; name: string } | null;

/**
 * Reads a pasted list of tools: names and addresses, one a line, or between commas, semicolons, tabs or bars; bullets,
 * numbers, Markdown links and "Name - address" are understood. In: the text, the tools on the list, who knows kinds, and the company that all of them count for.
 * Out: each tool judged, and how many secrets were cut and tools left unread.
 */
export function judgeLines(
  text: string,
  listed: readonly Pick<Tool, 'name' | 'company'>[],
  recognise: Recognise,
  company: string | null = null,
): { rows: Pasted[]; cut: number; unread: number } {
  const cleaned = cutLines(text);
  const lines = cleaned.text.split(/\r?\n/).filter((line) => /[\p{L}\p{N}]/u.test(line));
  const known = new Set(listed.map(identityOf));
  const found = lines.flatMap(foundIn);
  const rows = found.slice(0, MOST_PASTED).map((one) => {
    const row = judge(one, recognise, company);
    if (row.state === 'refused') return row;
    if (known.has(identityOf(row.draft))) return { ...row, state: 'there' as const };
    known.add(identityOf(row.draft));
    return row;
  });
  return { rows, cut: cleaned.cut, unread: found.length - rows.length };
}

function judge({ name, url }: Found, recognise: Recognise, company: string | null): Pasted {
  const kind = recognise(name ?? '', url);
  const called = name ?? nameOf(kind?.name ?? null, url ?? '');
  const verdict = judgeTool({ name: called, account: company, url, catalogue: kind?.id });
  if (verdict.ok) return { state: 'new', draft: verdict.draft };
  return {
    state: 'refused',
    text: [name, url].filter(Boolean).join(' ').slice(0, 200),
    field: verdict.field,
    fault: verdict.fault,
  };
}

/** Name of a tool of which only the address was given: "n8n (acme.app.n8n.cloud)". */
function nameOf(kind: string | null, url: string): string {
  const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
  return kind === null ? host : `${kind} (${host})`;
}

/** Bullets, numbers, quotes and check boxes before a line, each of which needs a space behind it. */
const BULLETS = /^(?:(?:[-*+•‣◦–—·>]{1,3}|\d{1,3}[.)]|\[[ x]?\])\s+)+/i;
const MARKDOWN_LINK = /\[([^\][]{0,300})\]\(<?([^\s()>]{1,3000})>?[^)]{0,100}\)/g;
/** An address, or what a browser would take for one: it is refused by its scheme, not read as a name. */
const ADDRESS = /(?<![a-z])(?:[a-z][a-z0-9+.-]{0,20}:\/\/|(?:javascript|data|vbscript|file|blob):)[^\s<>"]+/i;
/** A host without its scheme; one dot alone may be part of a name (Cal.com). */
const BARE = /^(?:www\.)?(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,63}(?::\d{1,5})?(?:\/\S*)?$/i;
/** No name with its address is longer; what is goes to its refusal unread. */
const LONGEST = LIMITS.name + LIMITS.url + 100;

/** The tools of one line. An address belongs to the name before it. */
function foundIn(line: string): Found[] {
  const plain = line.trim().replace(BULLETS, '').replace(MARKDOWN_LINK, '$1 $2');
  const found: Found[] = [];
  for (const piece of plain.split(/[\t|]|[,;]\s/).flatMap(bySeparators)) {
    const { name, url } = piece.length > LONGEST ? { name: piece, url: null } : split(piece);
    const before = found.at(-1);
    if (name === null && url !== null && before?.url === null) before.url = url;
    else if (name !== null || url !== null) found.push({ name, url });
  }
  return found;
}

/** Commas and semicolons without a space behind them separate names, but are part of an address. */
function bySeparators(piece: string): string[] {
  return piece.includes('/') ? [piece] : piece.split(/[,;]/);
}

function split(piece: string): Found {
  const bare = piece.trim();
  if (BARE.test(bare) && (/\/|^www\./i.test(bare) || bare.split('.').length > 2)) {
    return { name: null, url: `https://${bare}` };
  }
  const address = ADDRESS.exec(piece)?.[0] ?? null;
  const url = address && closed(address.replace(/[.,;:!?*_'\]]+$/, ''));
  const rest = (url === null ? piece : piece.replace(url, ' '))
    .replace(/[*_`"<>]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ \-–—:=(),.;]+/, '')
    .replace(/(?<![ \-–—:=(),.;])[ \-–—:=(),.;]+$/, '');
  return { name: /[\p{L}\p{N}]/u.test(rest) ? rest : null, url };
}

/** An address without the bracket that only closes the sentence around it. */
function closed(address: string): string {
  return address.endsWith(')') && !address.includes('(') ? address.slice(0, -1) : address;
}
