import { columnsOf } from '../../core/inventory/csv';
import { inventoryRows, type JudgedRows, refusedFile, startJudging } from '../../core/inventory/import';
import { startLooking } from '../../core/inventory/plain-json';
import { LIMITS } from '../../core/inventory/tool';
import type { Slices } from '../slices';
import { decode } from './foreign';
import { readTable } from './table';

/** How much JSON is looked over between two turns of the page, in characters. */
const LOOK = 500_000;

/**
 * Reads a file that the user chose and judges its rows, in slices. Nothing is stored. `onProgress` hears how much is
 * done, from 0 to 1. Rejects only when the work is cancelled, never because of what is in the file.
 */
export async function readInventory(file: File, work: Slices, onProgress: (done: number) => void): Promise<JudgedRows> {
  // Before it is read: a file of any size costs nothing.
  if (file.size > LIMITS.fileBytes) return refusedFile('too-big');
  const text = decode(await file.arrayBuffer());
  if (text === null) return refusedFile('wrong-encoding');
  if (text.trim() === '') return refusedFile('empty');
  await work.rest();
  return isTable(file, text) ? fromCsv(text, work, onProgress) : fromJson(text, work, onProgress);
}

/** What Excel takes, and may write, in front of a table: the sign between its cells. */
const SEPARATOR = /^"?sep=([^\r\n])"?(?:\r\n?|\n)/i;

/** Named as one, or neither named as JSON nor beginning like it. */
function isTable({ name, type }: File, text: string): boolean {
  if (/\.csv$/i.test(name) || type === 'text/csv') return true;
  return !/\.json$/i.test(name) && type !== 'application/json' && !/^\s*[[{]/.test(text);
}

async function fromJson(text: string, work: Slices, onProgress: (done: number) => void): Promise<JudgedRows> {
  const isPlain = startLooking();
  for (let from = 0; from < text.length; from += LOOK) {
    if (!isPlain(text.slice(from, from + LOOK))) return refusedFile('wrong-format');
    if (work.isDue()) await work.rest();
  }
  await work.rest();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusedFile('not-json');
  }
  const read = inventoryRows(value);
  if ('fault' in read) return refusedFile(read.fault);
  if (read.rows.length > LIMITS.rows) return refusedFile('too-many-rows');
  const judging = startJudging();
  for (const [index, row] of read.rows.entries()) {
    judging.take(row);
    if (!work.isDue()) continue;
    onProgress((index + 1) / read.rows.length);
    await work.rest();
  }
  return { ...judging.end(), ...(read.fromCopy && { fromCopy: true }) };
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

async function fromCsv(text: string, work: Slices, onProgress: (done: number) => void): Promise<JudgedRows> {
  const judging = startJudging();
  let columns: string[] | null = null;
  let read = 0;
  const [head = '', separator = null] = SEPARATOR.exec(text) ?? [];
  const table = text.slice(head.length);
  const isPlain = await readTable(table, separator, work, ({ cells, broken }) => {
    for (const cell of cells) read += cell.length + 1;
    if (work.isDue()) onProgress(Math.min(1, read / table.length));
    if (columns === null) {
      columns = columnsOf(cells);
      return columns.includes('name');
    }
    // A row with too many or too few cells may have put a value into the wrong field; empty ones at its end have not.
    const fits = !broken && cells.length >= columns.length && cells.slice(columns.length).every(isBlank);
    return judging.take(fits ? Object.fromEntries(columns.map((name, index) => [name, cells[index]])) : null);
  });
  const hasNames = (columns as string[] | null)?.includes('name') ?? false;
  return isPlain && hasNames ? judging.end() : refusedFile('not-csv');
}
