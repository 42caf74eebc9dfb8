import type { Dexie, IndexableType, Table, Transaction } from 'dexie';
import { COPIED, type Copied } from './checkpoint';

/** What a commit changed. */
export interface Changes {
  /** Rows that were added or changed, as they are since. */
  rows: Partial<Record<Copied, unknown[]>>;
  /** Keys of rows that are gone. */
  gone: Partial<Record<Copied, IndexableType[]>>;
  /** How many rows more, or fewer, each table holds. */
  counts: Record<string, number>;
}

interface Touched {
  keys: Map<string, Map<string, IndexableType>>;
  counts: Map<string, number>;
}

/** By transaction, as several of one page are on their way at once. */
const touched = new WeakMap<Transaction, Touched>();

/**
 * Has the database note what each transaction touches, but for what it knows of itself (`meta`). To be called once its tables
 * are known.
 */
export function noteChanges(db: Dexie): void {
  for (const table of db.tables.filter(({ name }) => name !== 'meta')) {
    table.hook('creating', function (key, _row, transaction) {
      // A number that the database itself gives is known afterwards.
      this.onsuccess = (made: IndexableType) => touch(transaction, table, key ?? made, 1);
    });
    table.hook('updating', (_changes, key, _row, transaction) => touch(transaction, table, key, 0));
    table.hook('deleting', (key, row, transaction) => {
      if (row !== undefined) touch(transaction, table, key, -1);
    });
  }
}

/** What a transaction has changed so far. To be called within it, last. */
export async function changesIn(db: Dexie, transaction: Transaction): Promise<Changes> {
  const { keys, counts } = touched.get(transaction) ?? {
    keys: new Map<string, Map<string, IndexableType>>(),
    counts: [],
  };
  const changes: Changes = { rows: {}, gone: {}, counts: Object.fromEntries(counts) };
  for (const name of COPIED) {
    const places = [...(keys.get(name)?.values() ?? [])];
    if (places.length === 0) continue;
    const rows = await db.table(name).bulkGet(places);
    changes.rows[name] = rows.filter((row) => row !== undefined);
    changes.gone[name] = places.filter((_, index) => rows[index] === undefined);
  }
  return changes;
}

function touch(transaction: Transaction, { name }: Table, key: IndexableType, more: number): void {
  const noted = touched.get(transaction) ?? { keys: new Map(), counts: new Map() };
  touched.set(transaction, noted);
  const keys = noted.keys.get(name) ?? new Map<string, IndexableType>();
  noted.keys.set(name, keys.set(JSON.stringify(key), key));
  if (more !== 0) noted.counts.set(name, (noted.counts.get(name) ?? 0) + more);
}
