import type { IndexableType, Table } from 'dexie';
import { hashOfRow } from '../../core/rotation/chain';
import { gapSchema, isSetAside } from '../../core/rotation/gap';
import { hash, z } from '../../core/schema';
import { now } from '../clock';
import { keyOf, type Place } from './checkpoint';
import { db, type Row, SCHEMAS, type SetAsideRow, type TableName } from './database';

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

/** Whether any table holds a row that does not fit its schema. */
export async function anythingDamaged(): Promise<boolean> {
  for (const name of Object.keys(SCHEMAS) as TableName[]) if ((await readable(name)).damaged > 0) return true;
  return false;
}

/**
 * Moves every row that does not fit its schema out of its table and sets it aside, unchanged.
 * Out: where each was. To be called in a write transaction.
 */
export async function setDamagedAside(): Promise<Place[]> {
  const moved: Place[] = [];
  for (const name of Object.keys(SCHEMAS) as TableName[]) {
    const table: Table<unknown, IndexableType> = db.table(name);
    const damaged: { key: IndexableType; row: unknown }[] = [];
    await table.toCollection().each((row, { primaryKey }) => {
      if (!z.safeParse(schemaOf(name), row).success) damaged.push({ key: primaryKey, row });
    });
    for (const { key, row } of damaged) {
      await db.setAside.add({ table: name, row, at: now(), told: 0 });
      await table.delete(key);
      moved.push({ table: name, key });
      if (name === 'events') await leaveGap(key, row);
    }
  }
  return moved;
}

/** Whether something that was set aside can be read now, and its place is free. */
export async function anythingToTakeBack(): Promise<boolean> {
  for (const row of await db.setAside.toArray()) if ((await placeFor(row)) !== null) return true;
  return false;
}

/**
 * Puts back what was set aside and can be read now, as after an update that follows a downgrade, unless something else has
 * taken its place. Out: what was put back, and where. To be called in a write transaction.
 */
export async function takeBack(): Promise<Place[]> {
  const back: Place[] = [];
  for (const aside of await db.setAside.toArray()) {
    const place = await placeFor(aside);
    if (place === null) continue;
    await db.table(place.table).put(aside.row);
    await db.setAside.delete(aside.no ?? 0);
    back.push(place);
  }
  return back;
}

/** Where a row belongs that was set aside; null while it can't be read or its place is taken. */
async function placeFor({ table: name, row }: SetAsideRow): Promise<Place | null> {
  if (!isTable(name) || !z.safeParse(schemaOf(name), row).success) return null;
  const table: Table<unknown, IndexableType> = db.table(name);
  const key = keyOf(table, row);
  const there = await table.get(key);
  return there === undefined || isSetAside(there) ? { table: name, key } : null;
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(SCHEMAS, name);
}

/** An event that is set aside leaves its place and its hash, so that the chain still reads. */
async function leaveGap(key: unknown, row: unknown): Promise<void> {
  const [rotation, installation, no] = key as [string, string, number];
  if (typeof no !== 'number') return;
  const at = (place: number) => db.events.get([rotation, installation, place]);
  const own = z.safeParse(z.looseObject({ hash }), row);
  const gap = z.safeParse(gapSchema, {
    ...{ rotation, installation, no, gone: 'set-aside' },
    previous: (await at(no - 1))?.hash ?? null,
    // What follows knows the hash best.
    hash: (await at(no + 1))?.previous ?? (own.success ? own.data.hash : hashOfRow(row)),
  });
  if (gap.success) await db.events.put(gap.data);
}

function schemaOf<T extends TableName>(table: T): z.ZodMiniType<Row<T>> {
  // The table of schemas is narrower than a generic name can tell.
  return SCHEMAS[table] as unknown as z.ZodMiniType<Row<T>>;
}
