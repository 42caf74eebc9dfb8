import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { IndexableType, Table } from 'dexie';
import { hash, time, z } from '../../core/schema';
import { browser } from '../browser';
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
  'setAside',
] as const satisfies readonly (TableName | 'setAside')[];
export type Copied = (typeof COPIED)[number];

const count = z.number().check(z.int(), z.gte(0));
const checkpointSchema = z.strictObject({
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

/** As text, so that its sum is over exactly what is stored. */
const sealedSchema = z.strictObject({ version: z.literal(1), text: z.string(), sum: hash });

/** Two generations: while one is written, the other is whole. */
const SLOTS = ['checkpoint:a', 'checkpoint:b'] as const;

/** The newest copy that can be read; null when there is none. */
export async function latestCheckpoint(): Promise<Checkpoint | null> {
  return newest((await generations()).map(({ checkpoint }) => checkpoint));
}

/** What is stored of copies and cannot be read. */
export async function damagedCheckpoints(): Promise<unknown[]> {
  return (await generations()).flatMap(({ stored, checkpoint }) =>
    stored !== undefined && checkpoint === null ? [stored] : [],
  );
}

/**
 * Keeps a copy in place of the older generation. Where something has left the database for good, as an erased person, it
 * takes the place of both, so that it is in no copy either.
 */
export async function keepCheckpoint(checkpoint: Checkpoint): Promise<void> {
  const before = await generations();
  const latest = newest(before.map((one) => one.checkpoint));
  const [a, b] = SLOTS;
  const [older, newer] = latest !== null && before[0]?.checkpoint === latest ? [b, a] : [a, b];
  const sealed = seal(checkpoint);
  await browser.storage.local.set({ [older]: sealed });
  if (latest !== null && dropsSomething(latest, checkpoint)) await browser.storage.local.set({ [newer]: sealed });
}

/** Forgets every copy, as before something is erased for good. */
export async function forgetCheckpoints(): Promise<void> {
  await browser.storage.local.remove([...SLOTS]);
}

/** Key of a row in its table. */
export function keyOf({ schema }: Table<unknown, IndexableType>, row: unknown): IndexableType {
  const { keyPath } = schema.primKey;
  const values = row as Record<string, string | number>;
  return Array.isArray(keyPath) ? keyPath.map((name) => values[name] ?? '') : (values[keyPath ?? ''] ?? '');
}

function seal(checkpoint: Checkpoint): z.infer<typeof sealedSchema> {
  const text = JSON.stringify(checkpoint);
  return { version: 1, text, sum: sumOf(text) };
}

function unseal(stored: unknown): Checkpoint | null {
  const sealed = z.safeParse(sealedSchema, stored);
  if (!sealed.success || sumOf(sealed.data.text) !== sealed.data.sum) return null;
  const parsed = z.safeParse(checkpointSchema, JSON.parse(sealed.data.text));
  return parsed.success ? parsed.data : null;
}

function sumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

async function generations(): Promise<{ stored: unknown; checkpoint: Checkpoint | null }[]> {
  const stored = await browser.storage.local.get([...SLOTS]);
  return SLOTS.map((slot) => ({ stored: stored[slot], checkpoint: unseal(stored[slot]) }));
}

function newest(checkpoints: readonly (Checkpoint | null)[]): Checkpoint | null {
  const [a = null, b = null] = checkpoints;
  if (a === null || b === null) return a ?? b;
  return b.no > a.no ? b : a;
}

/** Tables whose rows hold names and texts that can be taken out of them. */
const WORDED: readonly Copied[] = ['accounts', 'tools', 'people', 'companies'];

/** Whether a name or a text that stood in one copy no longer stands in the next. */
function dropsSomething(before: Checkpoint, after: Checkpoint): boolean {
  return COPIED.some((table) => {
    const told = (row: unknown) => JSON.stringify(WORDED.includes(table) ? row : idOf(row));
    const kept = new Set(after.rows[table]?.map(told));
    return before.rows[table]?.some((row) => !kept.has(told(row))) ?? false;
  });
}

/** What tells rows of one table apart; a row without an id is told by all that it says. */
function idOf(row: unknown): unknown {
  return (row as { id?: unknown } | null)?.id ?? row;
}
