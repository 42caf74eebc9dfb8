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
 * Reads CSV row by row; `onRow` says whether to go on. `separator` stands between cells, or null where nothing says so. Resting between slices keeps the page alive.
 * Out: false when a row has no end. Rejects when the work is cancelled.
 */
export async function readTable(
  text: string,
  separator: string | null,
  work: Slices,
  onRow: (row: Row) => boolean,
): Promise<boolean> {
  const guessed = marksOf(text.slice(0, HEAD));
  const [delimiter, { linebreak }] = [separator ?? guessed.delimiter, guessed];
  // Rows may end in both ways in one file, as when two were put together; what is left of an end is then cut off.
  const newline = linebreak === '\r' ? '\r' : '\n';
  const isPlain = startLookingAtTable(delimiter);
  for (let from = 0; from < text.length; from += LOOK) {
    if (!isPlain(text.slice(from, from + LOOK))) return false;
    if (work.isDue()) await work.rest();
  }
  await parse(text, { delimiter, newline, fastMode: false }, work, onRow);
  return true;
}

/**
 * What separates cells and rows, guessed from the head of a table: guessing by itself, the parser would split the whole
 * of it, and so would its fast mode at each rest. The header row alone tells about cells, as no name in it holds one.
 */
function marksOf(head: string): { delimiter: string; linebreak: string } {
  const header = head.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  return { delimiter: Papa.parse(header).meta.delimiter, linebreak: Papa.parse(head, { preview: 1 }).meta.linebreak };
}

function parse(text: string, marks: ParseConfig, work: Slices, onRow: (row: Row) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      ...marks,
      skipEmptyLines: 'greedy',
      step: ({ data, errors }, parser) => {
        if (!onRow({ cells: cellsOf(data), broken: errors.length > 0 })) parser.abort();
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

function cellsOf(data: readonly string[]): string[] {
  return data.map((cell, index) => readCell(index === data.length - 1 ? cell.replace(/\r$/, '') : cell));
}

/** Rows as CSV text, with the mark by which spreadsheets know UTF-8. */
export function writeTable(rows: string[][]): string {
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
