import Papa from 'papaparse';
import { inventoryRows, type JudgedRows, judgeRows, refusedFile } from '../../core/inventory/import';
import { LIMITS } from '../../core/inventory/tool';

/** Reads a file that the user chose and judges its rows. Nothing is stored. Never rejects because of what is in it. */
export async function readInventory(file: File): Promise<JudgedRows> {
  if (file.size > LIMITS.fileBytes) return refusedFile('too-big');
  const isCsv = /\.csv$/i.test(file.name) || file.type === 'text/csv';
  const text = decode(await file.arrayBuffer());
  if (text === null) return refusedFile(isCsv ? 'not-csv' : 'not-json');
  if (text.trim() === '') return refusedFile('empty');
  return isCsv ? fromCsv(text) : fromJson(text);
}

/** UTF-8, or UTF-16 where a byte order mark says so, as spreadsheets write; null when it is neither. */
function decode(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fromJson(text: string): JudgedRows {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusedFile('not-json');
  }
  const read = inventoryRows(value);
  return 'fault' in read ? refusedFile(read.fault) : judgeRows(read.rows);
}

function fromCsv(text: string): JudgedRows {
  const { data, errors, meta } = Papa.parse<Record<string, unknown>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  if (!meta.fields?.includes('name')) return refusedFile('not-csv');
  const unreadable = new Set(errors.map(({ row }) => row));
  // A row with too many or too few cells may have put a value into the wrong field.
  return judgeRows(data.map((row, index) => (unreadable.has(index) ? null : row)));
}
