import { parseCompany } from '../address';
import { cutSecrets, cutShort } from '../secret';
import { AUTHS, type Auth, LIMITS } from './tool';

/** A tool as a person or a file describes it, judged and cleaned, before it has an id. */
export interface ToolDraft {
  name: string;
  company: string | null;
  /** Null when nothing was said; the catalogue then decides. */
  auth: Auth | null;
  catalogue: string | null;
  url: string | null;
  owner: string | null;
  critical: boolean;
  notes: string | null;
}

export const FIELDS = ['name', 'account', 'auth', 'catalogue', 'url', 'owner', 'critical', 'notes'] as const;
export type Field = (typeof FIELDS)[number];

/** Why a field was refused; each has its sentence in the locale files. */
export type Fault =
  | 'missing'
  | 'too-long'
  | 'not-text'
  | 'not-a-company'
  | 'not-an-auth'
  | 'not-a-url'
  | 'not-web'
  | 'not-yes-or-no'
  | 'unreadable';

/** Verdict on one row. `cut` counts the secrets cut out of it, `ignored` names fields that Rekey does not know. */
export type Judged =
  | { ok: true; draft: ToolDraft; cut: number; ignored: string[] }
  | { ok: false; field: Field; fault: Fault; cut: number };

/** NULs and halves of characters, which files and databases spoil. */
export const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** Longer values are refused unread: cleaning one takes time, and no field allows even a tenth of this. */
const LONGEST_READ = 25_000;
/** Unknown fields that are named; a file may have any number of them. */
const NAMED = 20;

class Refusal {
  constructor(
    readonly field: Field,
    readonly fault: Fault,
  ) {}
}

/**
 * Judges one row of an import or one filled-in form.
 * In: any value. Out: a clean draft, or the field and the reason of the refusal. Never throws.
 */
export function judgeTool(row: unknown): Judged {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { ok: false, field: 'name', fault: 'unreadable', cut: 0 };
  }
  // Own fields only: what stands on the prototype was never in the file.
  const given = (field: string): unknown => Object.getOwnPropertyDescriptor(row, field)?.value;
  let cut = 0;
  const text = (field: Field, max: number): string | null => {
    const value = given(field) ?? '';
    if (typeof value !== 'string') throw new Refusal(field, 'not-text');
    if (value.length > LONGEST_READ) throw new Refusal(field, 'too-long');
    const cleaned = cutSecrets(value.replace(UNSTORABLE, ''));
    cut += cleaned.cut;
    const trimmed = cleaned.text.normalize('NFC').trim();
    if ([...trimmed].length > max) throw new Refusal(field, 'too-long');
    return trimmed === '' ? null : trimmed;
  };
  try {
    const name = text('name', LIMITS.name);
    if (name === null) throw new Refusal('name', whyNoName(given('name')));
    const draft: ToolDraft = {
      name,
      company: companyDomain(text('account', 300)),
      auth: auth(text('auth', 20)),
      catalogue: text('catalogue', 64),
      url: webUrl(text('url', LIMITS.url)),
      owner: text('owner', LIMITS.owner),
      critical: yesOrNo(given('critical')),
      notes: text('notes', LIMITS.notes),
    };
    const ignored = unknownFields(row);
    for (const field of ignored) cut += secretsIn(given(field));
    return { ok: true, draft, cut, ignored: ignored.map(nameOf) };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { ok: false, field: refusal.field, fault: refusal.fault, cut };
    throw refusal;
  }
}

/** A name that was cut out whole is told by its length, which its writer can mend. */
function whyNoName(value: unknown): Fault {
  return typeof value === 'string' && [...value.trim()].length > LIMITS.name ? 'too-long' : 'missing';
}

function companyDomain(value: string | null): string | null {
  if (value === null) return null;
  const company = parseCompany(value);
  if (company === null) throw new Refusal('account', 'not-a-company');
  return company;
}

function unknownFields(row: object): string[] {
  const unknown: string[] = [];
  for (const name of Object.keys(row)) {
    if (unknown.length === NAMED) break;
    if (!(FIELDS as readonly string[]).includes(name)) unknown.push(name);
  }
  return unknown;
}

/** Name of a field that Rekey does not know, short and without secrets. One without end is not read. */
export function nameOf(field: string): string {
  return field.length > 1000 ? '…' : cutShort(field, 40).text;
}

/** Secrets in a value that is not taken anyway: the user is to know that the file holds them. */
function secretsIn(value: unknown): number {
  return typeof value === 'string' ? cutSecrets(value.slice(0, LONGEST_READ)).cut : 0;
}

function auth(value: string | null): Auth | null {
  if (value === null) return null;
  const known = AUTHS.find((name) => name === value.toLowerCase());
  if (known === undefined) throw new Refusal('auth', 'not-an-auth');
  return known;
}

/** Only addresses that a browser opens as a web page; core has no URL parser, so the shape is checked by hand. */
function webUrl(value: string | null): string | null {
  if (value === null) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') throw new Refusal('url', 'not-web');
  if (!/^https?:\/\/(?:\[[0-9a-f:.]+\]|[^\s/?#\\@:[\]]+)(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(value)) {
    throw new Refusal('url', 'not-a-url');
  }
  return value;
}

function yesOrNo(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const word = value.trim().toLowerCase();
    if (['true', 'yes', '1'].includes(word)) return true;
    if (['', 'false', 'no', '0'].includes(word)) return false;
  }
  throw new Refusal('critical', 'not-yes-or-no');
}
