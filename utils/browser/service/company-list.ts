import Papa from 'papaparse';
import { companiesInJson, companiesInTable, type JudgedList, refusedList } from '../../core/access/list';
import { readCell } from '../../core/inventory/csv';
import { countRefused } from '../store/refused';
import { type AddedCompanies, addCompanies } from './companies';

/** What came of a list of companies, with the rows that were refused. */
export interface ListedCompanies extends AddedCompanies {
  refused: JudgedList['refused'];
  cut: number;
}

/** Longer texts are no list of companies, in characters. */
const LONGEST = 1_000_000;

/** Takes the good rows of a list at once, as it was pasted or saved: JSON, a table, or one address a line. */
export async function importCompanies(text: string): Promise<ListedCompanies> {
  const { drafts, refused, cut } = read(text);
  const rows = refused.filter(({ row }) => row !== null).length;
  await Promise.all([countRefused('row', rows), countRefused('file', refused.length - rows)]);
  const { added, alreadyThere } = await addCompanies(drafts);
  return { added, alreadyThere, refused, cut };
}

/** The same for a file. */
export async function importCompanyFile(file: File): Promise<ListedCompanies> {
  return importCompanies(file.size > 4 * LONGEST ? 'x'.repeat(LONGEST + 1) : await file.text());
}

function read(text: string): JudgedList {
  const list = text.replace(/^\uFEFF/, '').trim();
  if (list === '') return refusedList('empty');
  if (list.length > LONGEST) return refusedList('too-many-rows');
  if (!/^[[{]/.test(list)) return fromTable(list);
  try {
    return companiesInJson(JSON.parse(list));
  } catch {
    return refusedList('not-json');
  }
}

function fromTable(list: string): JudgedList {
  const { data } = Papa.parse<string[]>(list, { skipEmptyLines: 'greedy', delimitersToGuess: ['\t', ';', ','] });
  return companiesInTable(data.map((row) => row.map(readCell)));
}
