import type { Dexie, IndexableType, Table, Transaction } from 'dexie';

/** Rows of a commit that is too large for the journal; the copy follows within the second. */
const MOST_ROWS = 2000;

/** What a commit changed, by table. */
export interface Changes {
  /** Rows that were added or changed, as they are since. */
  rows: Record<string, unknown[]>;
  /** Keys of rows that are gone. */
  gone: Record<string, IndexableType[]>;
  /** How many rows more, or fewer, each table holds. */
  counts: Record<string, number>;
}

/** A row that was touched: its key, and whether it was there before and is there now. */
interface Touched {
  key: IndexableType;
  before: boolean;
  now: boolean;
}

/** By transaction of the browser's, as several are on their way at once: rows by table and key. */
const touched = new WeakMap<IDBTransaction, Map<string, Map<string, Touched>>>();

/**
 * Has the database note what each transaction touches, but for what it knows of itself (`meta`). To be called once its tables
 * are known.
 */
export function noteChanges(db: Dexie): void {
  for (const table of db.tables.filter(({ name }) => name !== 'meta')) {
    table.hook('creating', function (key, _row, transaction) {
      // A number that the database itself gives is known afterwards.
      this.onsuccess = (made: IndexableType) =>
        touch(transaction, table, { key: key ?? made, before: false, now: true });
    });
    table.hook('updating', (_changes, key, _row, transaction) => {
      touch(transaction, table, { key, before: true, now: true });
    });
    table.hook('deleting', (key, row, transaction) => {
      if (row !== undefined) touch(transaction, table, { key, before: true, now: false });
    });
  }
}

/** What a transaction has changed so far; null where that is too much for the journal. To be called within it, last. */
export async function changesIn(db: Dexie, { idbtrans }: Transaction): Promise<Changes | null> {
  const tables = touched.get(idbtrans) ?? new Map<string, Map<string, Touched>>();
  const total = [...tables.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_ROWS) return null;
  const changes: Changes = { rows: {}, gone: {}, counts: {} };
  for (const [name, rows] of tables) {
    const all = [...rows.values()];
    changes.counts[name] = all.reduce((sum, { before, now }) => sum + Number(now) - Number(before), 0);
    changes.rows[name] = await db.table(name).bulkGet(all.filter(({ now }) => now).map(({ key }) => key));
    changes.gone[name] = all.filter(({ now }) => !now).map(({ key }) => key);
  }
  return changes;
}

function touch({ idbtrans }: Transaction, { name }: Table, { key, before, now }: Touched): void {
  const tables = touched.get(idbtrans) ?? new Map<string, Map<string, Touched>>();
  touched.set(idbtrans, tables);
  const rows = tables.get(name) ?? new Map<string, Touched>();
  tables.set(name, rows);
  const place = JSON.stringify(key);
  rows.set(place, { key, before: rows.get(place)?.before ?? before, now });
}
