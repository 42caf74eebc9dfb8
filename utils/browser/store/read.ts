import type { Table } from 'dexie';
import { z } from '../../core/schema';
import { now } from '../clock';
import { db, SCHEMAS, type TableName } from './database';

type Row<T extends TableName> = z.infer<(typeof SCHEMAS)[T]>;

/** Rows of a table that fit its schema, in the order given, and how many do not. */
export async function readable<T extends TableName>(
  table: T,
  rows: Promise<unknown[]> = db.table(table).toArray(),
): Promise<{ rows: Row<T>[]; damaged: number }> {
  const fit: Row<T>[] = [];
  let damaged = 0;
  for (const row of await rows) {
    const parsed = z.safeParse(schemaOf(table), row);
    if (parsed.success) fit.push(parsed.data);
    else damaged += 1;
  }
  return { rows: fit, damaged };
}

/** Rows of a table that fit its schema. */
export async function rowsOf<T extends TableName>(table: T, rows?: Promise<unknown[]>): Promise<Row<T>[]> {
  return (await readable(table, rows)).rows;
}

/**
 * Moves every row that does not fit its schema out of its table and sets it aside, unchanged.
 * Out: how many were moved. To be called in a write transaction.
 */
export async function setDamagedAside(): Promise<number> {
  let moved = 0;
  for (const name of Object.keys(SCHEMAS) as TableName[]) {
    const table: Table<unknown, never> = db.table(name);
    const damaged: { key: never; row: unknown }[] = [];
    await table.toCollection().each((row, { primaryKey }) => {
      if (!z.safeParse(schemaOf(name), row).success) damaged.push({ key: primaryKey as never, row });
    });
    for (const { key, row } of damaged) {
      await db.setAside.add({ table: name, row, at: now(), told: 0 });
      await table.delete(key);
    }
    moved += damaged.length;
  }
  return moved;
}

function schemaOf<T extends TableName>(table: T): z.ZodMiniType<Row<T>> {
  // The table of schemas is narrower than a generic name can tell.
  return SCHEMAS[table] as unknown as z.ZodMiniType<Row<T>>;
}
