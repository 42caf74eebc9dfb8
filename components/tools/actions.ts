import type { ToolDraft } from '../../utils/core/inventory/draft';

/** Why a row, or a file as a whole, was not taken. */
export interface Refusal {
  /** First row = 1; null stands for the file as a whole. */
  row: number | null;
  field: string;
  fault: string;
}

/** What came of an import. `batch` names it for its undo; null when nothing was added. */
export interface ImportResult {
  batch: string | null;
  added: number;
  alreadyThere: number;
  refused: readonly Refusal[];
  /** Secrets that were cut out. */
  cut: number;
  /** Names of fields that Rekey does not know. */
  ignored: readonly string[];
  /** It was a saved copy, of which only the tools were taken. */
  fromCopy?: true;
}

/** What can be done to the inventory. Each rejects when it could not be written down. */
export interface ToolActions {
  /** `account` narrows the tool to one account of its company; null leaves it with all. */
  add: (draft: ToolDraft, account: string | null) => Promise<{ alreadyThere: boolean }>;
  /** Adds many tools at once; `undoImport` takes them back. */
  addSeveral: (drafts: ToolDraft[]) => Promise<ImportResult>;
  change: (tool: string, draft: ToolDraft, account: string | null) => Promise<void>;
  remove: (tool: string) => Promise<void>;
  restore: (tool: string) => Promise<void>;
  /** Rejects when `signal` cancels it, and then leaves nothing behind. `onProgress` hears from 0 to 1. */
  importFile: (
    file: File,
    following: { signal: AbortSignal; onProgress: (done: number) => void },
  ) => Promise<ImportResult>;
  undoImport: (batch: string) => Promise<void>;
  /** Saves the list as a file. */
  exportAll: (as: 'json' | 'csv') => Promise<void>;
}
