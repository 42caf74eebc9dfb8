import { copiedRows } from './copy';
import { type Fault, type Field, judgeTool, type ToolDraft } from './draft';
import { LIMITS } from './tool';

/** Why a whole file was refused; each has its sentence in the locale files. */
export type FileFault =
  | 'too-big'
  | 'too-many-rows'
  | 'wrong-encoding'
  | 'not-json'
  | 'not-csv'
  | 'wrong-format'
  | 'wrong-version'
  | 'empty';

/** Unknown columns that are named. */
const NAMED = 20;

/** One refusal. `row` counts from 1; null where the file as a whole was refused. */
export interface Refused {
  row: number | null;
  field: Field | 'file';
  fault: Fault | FileFault;
}

/** What an import brought, for the person who chose the file. `batch` undoes it; null when nothing was added. */
export interface ImportSummary {
  batch: string | null;
  added: number;
  alreadyThere: number;
  refused: Refused[];
  /** Secrets cut out of what was taken or refused. */
  cut: number;
  /** Columns that Rekey does not know and did not take. */
  ignored: string[];
  /** It was a saved copy, of which only the tools were taken. */
  fromCopy?: true;
}

/** Rows of a file once judged, before anything is stored. */
export interface JudgedRows {
  drafts: ToolDraft[];
  refused: Refused[];
  cut: number;
  ignored: string[];
  fromCopy?: true;
}

/** Rows of an inventory or of a saved copy in JSON, or why it is neither. In: the parsed JSON value. */
export function inventoryRows(value: unknown): { rows: unknown[]; fromCopy: boolean } | { fault: FileFault } {
  if (typeof value !== 'object' || value === null) return { fault: 'wrong-format' };
  const { format, version, tools, tables } = value as Record<string, unknown>;
  const fromCopy = format === 'rekey-copy';
  const rows = fromCopy ? copiedRows(tables) : format === 'rekey-inventory' && Array.isArray(tools) ? tools : null;
  if (rows === null) return { fault: 'wrong-format' };
  return version === 1 ? { rows, fromCopy } : { fault: 'wrong-version' };
}

/** Judges the rows of a file one by one, so that a long file can be read in slices. */
export interface Judging {
  /** Takes the next row. Out: false once there are more than a file may have; the rest need not be read. */
  take: (row: unknown) => boolean;
  /** What came of the rows taken so far. */
  end: () => JudgedRows;
}

/** Begins a file. Each row is judged on its own: the good ones are taken, whatever the others are. */
export function startJudging(): Judging {
  const drafts: ToolDraft[] = [];
  const refused: Refused[] = [];
  const ignored = new Set<string>();
  let cut = 0;
  let rows = 0;
  const take = (row: unknown) => {
    rows += 1;
    if (rows > LIMITS.rows) return false;
    const verdict = judgeTool(row);
    cut += verdict.cut;
    if (!verdict.ok) {
      refused.push({ row: rows, field: verdict.field, fault: verdict.fault });
      return true;
    }
    drafts.push(verdict.draft);
    for (const name of verdict.ignored) if (ignored.size < NAMED) ignored.add(name);
    return true;
  };
  const end = () => {
    if (rows === 0) return refusedFile('empty');
    if (rows > LIMITS.rows) return refusedFile('too-many-rows');
    return { drafts, refused, cut, ignored: [...ignored] };
  };
  return { take, end };
}

/** A refusal of the whole file. */
export function refusedFile(fault: FileFault): JudgedRows {
  return { drafts: [], refused: [{ row: null, field: 'file', fault }], cut: 0, ignored: [] };
}
