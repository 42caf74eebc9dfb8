import { exportInventory, exportTable as tableOf } from '../../core/inventory/export';
import { checkExports } from '../store/policy';
import { rowsOf } from '../store/read';
import { listedTools } from './inventory';
import { writeTable } from './table';

// Apart from `tools`, so that popup and worker need not load what reads and writes CSV.

/** The inventory as JSON text in the contract's format. Rejects where the organisation has switched exports off. */
export async function exportTools(): Promise<string> {
  await checkExports();
  return JSON.stringify(exportInventory(await listedTools(), await rowsOf('people')), null, 2);
}

/** The inventory as CSV text; otherwise like `exportTools`. */
export async function exportTable(): Promise<string> {
  await checkExports();
  return writeTable(tableOf(await listedTools(), await rowsOf('people')));
}
