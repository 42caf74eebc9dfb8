import { parseCompany } from '../address';
import { UNSTORABLE } from '../inventory/draft';
import { LIMITS } from '../inventory/tool';
import { cutSecrets } from '../secret';

/** A company as a person or a list describes it, judged and cleaned. */
export interface CompanyDraft {
  domain: string;
  label: string | null;
  /** Name of the settings admin, and how to reach them. */
  admin: string | null;
  contact: string | null;
}

/** Why a row, or the whole list, was refused; each has its sentence in the locale files. */
export type ListFault =
  | 'missing'
  | 'not-a-company'
  | 'too-long'
  | 'unreadable'
  | 'not-json'
  | 'wrong-format'
  | 'too-many-rows'
  | 'empty';

/** Companies of a list once judged. `row` counts from 1; null where the list as a whole was refused. */
export interface JudgedList {
  drafts: CompanyDraft[];
  refused: { row: number | null; fault: ListFault }[];
  /** Secrets cut out. */
  cut: number;
}

/** More companies than this nobody works with; it is another list. */
const MOST = 1000;
/** Longer texts are refused unread. */
const LONGEST = 5000;

const FIELDS = ['company', 'label', 'admin', 'contact'] as const;
type Field = (typeof FIELDS)[number];
type Row = Partial<Record<Field, unknown>>;

/** Companies in JSON: a list of addresses or of `{company, label, admin, contact}`, bare or as `companies` of an object. */
export function companiesInJson(value: unknown): JudgedList {
  const inside = typeof value === 'object' && value !== null && 'companies' in value ? value.companies : value;
  if (!Array.isArray(inside)) return refusedList('wrong-format');
  return judgeRows(inside.map((row) => (typeof row === 'string' ? { company: row } : row)));
}

/** Companies in a table: by the names in its first row where that has a `company`, else in the order of those names. */
export function companiesInTable(table: readonly (readonly string[])[]): JudgedList {
  const [first = []] = table;
  const header = first.map((cell) => cell.trim().toLowerCase());
  const isHeader = header.includes('company');
  const names = isHeader ? header : FIELDS;
  const rows = table.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
  // Rows count as the file shows them, whose first is the header.
  return judgeRows(isHeader ? rows.slice(1) : rows);
}

/** A refusal of the whole list. */
export function refusedList(fault: ListFault): JudgedList {
  return { drafts: [], refused: [{ row: null, fault }], cut: 0 };
}

/** One company by hand, or why it can't be taken. */
export function judgeCompany(row: unknown): { draft: CompanyDraft; cut: number } | { fault: ListFault; cut: number } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { fault: 'unreadable', cut: 0 };
  const texts: Record<Field, string | null> = { company: null, label: null, admin: null, contact: null };
  let cut = 0;
  for (const field of FIELDS) {
    const value = (row as Row)[field] ?? '';
    if (typeof value !== 'string') return { fault: 'unreadable', cut };
    if (value.length > LONGEST) return { fault: 'too-long', cut };
    const cleaned = cutSecrets(value);
    cut += cleaned.cut;
    const text = cleaned.text.replace(UNSTORABLE, '').normalize('NFC').trim();
    if (field !== 'company' && [...text].length > LIMITS.name) return { fault: 'too-long', cut };
    texts[field] = text === '' ? null : text;
  }
  const { company, label, admin, contact } = texts;
  if (company === null) return { fault: 'missing', cut };
  const domain = parseCompany(company);
  return domain === null ? { fault: 'not-a-company', cut } : { draft: { domain, label, admin, contact }, cut };
}

function judgeRows(rows: readonly unknown[]): JudgedList {
  if (rows.length === 0) return refusedList('empty');
  if (rows.length > MOST) return refusedList('too-many-rows');
  const judged: JudgedList = { drafts: [], refused: [], cut: 0 };
  for (const [index, row] of rows.entries()) {
    const verdict = judgeCompany(row);
    judged.cut += verdict.cut;
    if ('draft' in verdict) judged.drafts.push(verdict.draft);
    else judged.refused.push({ row: index + 1, fault: verdict.fault });
  }
  return judged;
}
