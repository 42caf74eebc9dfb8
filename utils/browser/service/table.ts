import Papa, { type ParseConfig } from 'papaparse';
import { readCell } from '../../core/inventory/csv';
import { startLookingAtTable } from '../../core/inventory/plain-csv';
import type { Slices } from '../slices';

/** One row of a table; `broken` where its quotation marks do not close, so that its cells can't be told apart. */
export interface Row {
  cells: string[];
  broken: boolean;
}

/** How much of a table is looked at to tell its separators, in characters. */
const HEAD = 50_000;

/** How much of it is looked over between two turns of the page. */
const LOOK = 200_000;

/**
 * Reads CSV row by row; `onRow` says whether to go on. Resting between slices keeps the page alive.
 * Out: false when a row has no end. Rejects when the work is cancelled.
 */
export async function readTable(text: string, work: Slices, onRow: (row: Row) => boolean): Promise<boolean> {
  // Guessing would split the whole table, and so would the fast mode at each rest.
  const { delimiter, linebreak } = Papa.parse(text.slice(0, HEAD), { preview: 10 }).meta;
  const isPlain = startLookingAtTable(delimiter);
  for (let from = 0; from < text.length; from += LOOK) {
    if (!isPlain(text.slice(from, from + LOOK))) return false;
    if (work.isDue()) await work.rest();
  }
  await parse(text, { delimiter, newline: linebreak as '\n' }, work, onRow);
  return true;
}

function parse(text: string, marks: ParseConfig, work: Slices, onRow: (row: Row) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      ...marks,
      fastMode: false,
      skipEmptyLines: 'greedy',
      step: ({ data, errors }, parser) => {
        if (!onRow({ cells: data.map(readCell), broken: errors.length > 0 })) parser.abort();
        else if (work.isDue()) {
          parser.pause();
          work.rest().then(
            () => parser.resume(),
            (reason: unknown) => {
              reject(reason);
              parser.abort();
            },
          );
        }
      },
      complete: () => resolve(),
    });
  });
}

/** Rows as CSV text, with the mark by which spreadsheets know UTF-8. */
export function writeTable(rows: string[][]): string {
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
