import { type Fault, type Field, judgeTool, type ToolDraft } from './draft';
import { LIMITS } from './tool';

/** Why a whole file was refused; each has its sentence in the locale files. */
export type FileFault =
  | 'too-big'
  | 'too-many-rows'
  | 'not-json'
  | 'not-csv'
  | 'wrong-format'
  | 'wrong-version'
  | 'empty';

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
}

/** Rows of a file once judged, before anything is stored. */
export interface JudgedRows {
  drafts: ToolDraft[];
  refused: Refused[];
  cut: number;
  ignored: string[];
}

/** Rows of an inventory in JSON, or why it is none. In: the parsed JSON value. */
export function inventoryRows(value: unknown): { rows: unknown[] } | { fault: FileFault } {
  if (typeof value !== 'object' || value === null) return { fault: 'wrong-format' };
  const { format, version, tools } = value as Record<string, unknown>;
  if (format !== 'rekey-inventory' || !Array.isArray(tools)) return { fault: 'wrong-format' };
  return version === 1 ? { rows: tools } : { fault: 'wrong-version' };
}

/** Judges every row of a file on its own: the good ones are taken, whatever the others are. */
export function judgeRows(rows: readonly unknown[]): JudgedRows {
  const judged: JudgedRows = { drafts: [], refused: [], cut: 0, ignored: [] };
  const fault = rows.length === 0 ? 'empty' : rows.length > LIMITS.rows ? 'too-many-rows' : null;
  if (fault !== null) return { ...judged, refused: [{ row: null, field: 'file', fault }] };
  const ignored = new Set<string>();
  rows.forEach((row, index) => {
    const verdict = judgeTool(row);
    judged.cut += verdict.cut;
    if (!verdict.ok) {
      judged.refused.push({ row: index + 1, field: verdict.field, fault: verdict.fault });
      return;
    }
    judged.drafts.push(verdict.draft);
    for (const name of verdict.ignored) ignored.add(name);
  });
  return { ...judged, ignored: [...ignored] };
}

/** A refusal of the whole file. */
export function refusedFile(fault: FileFault): JudgedRows {
  return { drafts: [], refused: [{ row: null, field: 'file', fault }], cut: 0, ignored: [] };
}
