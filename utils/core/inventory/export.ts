import { writeCell } from './csv';
import { FIELDS } from './draft';
import type { Person, Tool } from './tool';

/** The inventory in the contract's format ("Tools page"): plain data, without ids, fingerprints, times or origins. */
export function exportInventory(tools: readonly Tool[], people: readonly Person[]): Record<string, unknown> {
  return { format: 'rekey-inventory', version: 1, tools: rowsOf(tools, people) };
}

/** The inventory as a table: the header row, then one row of cells per tool, safe to open in a spreadsheet. */
export function exportTable(tools: readonly Tool[], people: readonly Person[]): string[][] {
  const cells = (row: Record<string, unknown>) => FIELDS.map((field) => writeCell(String(row[field] ?? '')));
  return [[...FIELDS], ...rowsOf(tools, people).map(cells)];
}

function rowsOf(tools: readonly Tool[], people: readonly Person[]): Record<string, unknown>[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return tools.map(({ name, company, auth, catalogue, url, owner, critical, notes }) => ({
    name,
    ...(company !== null && { account: company }),
    auth,
    ...(catalogue !== null && { catalogue }),
    ...(url !== null && { url }),
    ...(owner !== null && names.has(owner) && { owner: names.get(owner) }),
    critical,
    ...(notes !== null && { notes }),
  }));
}
