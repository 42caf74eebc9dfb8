import Papa from 'papaparse';
import { readCell } from '../../core/inventory/csv';
import type { Slices } from '../slices';

/** One row of a table; `broken` where its quotation marks do not close, so that its cells can't be told apart. */
export interface Row {
  cells: string[];
  broken: boolean;
}

/**
 * Reads CSV row by row; `onRow` says whether to go on. Resting between slices keeps the page alive.
 * Rejects when the work is cancelled.
 */
export function readTable(text: string, work: Slices, onRow: (row: Row) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      skipEmptyLines: 'greedy',
      step: ({ data, errors }, parser) => {
        // That the separator could not be guessed is no fault of a row: a table may have one column.
        const broken = errors.some(({ type }) => type !== 'Delimiter');
        if (!onRow({ cells: data.map(readCell), broken })) parser.abort();
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
