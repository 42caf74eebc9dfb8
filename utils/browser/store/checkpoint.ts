import type { IndexableType, Table } from 'dexie';
import { time, z } from '../../core/schema';
import type { TableName } from './database';

/** Tables of which the copy holds rows: the inventory, what open rotations and errands are made of, and what lies aside. */
export const COPIED = [
  'accounts',
  'sightings',
  'questions',
  'tools',
  'people',
  'rotations',
  'events',
  'remarks',
  'ties',
  'companies',
  'errands',
  'errandEvents',
  'outcomes',
  'setAside',
] as const satisfies readonly (TableName | 'outcomes' | 'setAside')[];
export type Copied = (typeof COPIED)[number];

const count = z.number().check(z.int(), z.gte(0));

export const checkpointSchema = z.strictObject({
  /** Commits that the database had seen. */
  no: count,
  at: time,
  /** How many rows each table held, those included that the copy leaves out. */
  counts: z.record(z.string(), count),
  /** Rows by table, each to be parsed where it is used. A copy from before a table was copied is without it. */
  rows: z.partialRecord(z.enum(COPIED), z.array(z.unknown())),
});
/** A copy of the inventory and the open rotations, outside of the database. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Where a row is. */
export interface Place {
  table: string;
  key: IndexableType;
}

/** Key of a row in its table. */
export function keyOf({ schema }: Table<unknown, IndexableType>, row: unknown): IndexableType {
  const { keyPath } = schema.primKey;
  const values = row as Record<string, string | number>;
  return Array.isArray(keyPath) ? keyPath.map((name) => values[name] ?? '') : (values[keyPath ?? ''] ?? '');
}
