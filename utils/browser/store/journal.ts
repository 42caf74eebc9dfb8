import canonicalize from 'canonicalize';
import type { IndexableType } from 'dexie';
import { time, z } from '../../core/schema';
import { browser } from '../browser';
import { now } from '../clock';
import type { Changes } from './changes';
import { type Checkpoint, COPIED, type Copied, keyOf, rowsSchema } from './checkpoint';
import type { Database } from './database';
import { type Sealed, seal, unseal } from './seal';

const PREFIX = 'journal:';
/** Rows of a commit that is too large for the journal; the copy follows within the second. */
const MOST_ROWS = 2000;

const entrySchema = z.strictObject({
  /** The commit. */
  no: z.number().check(z.int(), z.gte(0)),
  at: time,
  rows: rowsSchema,
  gone: rowsSchema,
  counts: z.record(z.string(), z.number().check(z.int())),
});
/** What one commit changed of what a copy holds: with it, the copy before is of this commit. */
export type Entry = z.infer<typeof entrySchema>;

/**
 * What is to be stored of a commit, by key. Nothing is said of changes that are too many, or null: that, too, takes the place of
 * what an earlier commit of this number has left that failed.
 */
export function entryOf(no: number, changes: Changes | null): Record<string, Sealed | null> {
  const parts = changes === null ? [] : [...Object.values(changes.rows), ...Object.values(changes.gone)];
  const isKept = changes !== null && parts.reduce((sum, { length }) => sum + length, 0) <= MOST_ROWS;
  return { [PREFIX + no]: isKept ? seal({ no, at: now(), ...changes }) : null };
}

/** Forgets the entry of a commit that has failed, unless another one has its number by now. Never rejects. */
export async function forgetEntry(entry: Record<string, Sealed | null>): Promise<void> {
  for (const [key, own] of Object.entries(entry)) {
    const stored: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
    if (canonicalize(stored[key]) === canonicalize(own)) await browser.storage.local.remove(key).catch(() => {});
  }
}

/** In: the browser's storage. Out: the entries that can be read, in order. */
export function entriesIn(stored: Record<string, unknown>): Entry[] {
  return journalKeys(stored)
    .map((key) => unseal(stored[key], entrySchema))
    .filter((entry) => entry !== null)
    .sort((a, b) => a.no - b.no);
}

/** In: the browser's storage. Out: keys of the journal. */
export function journalKeys(stored: Record<string, unknown>): string[] {
  return Object.keys(stored).filter((key) => key.startsWith(PREFIX));
}

/** In: a key of the journal. Out: its commit. */
export function commitAt(key: string): number {
  return Number(key.slice(PREFIX.length));
}

/** A copy brought up to the last entry that follows on it without a gap. */
export function replayed(db: Database, copy: Checkpoint, entries: readonly Entry[]): Checkpoint {
  const later = entries.filter(({ no }) => no > copy.no).filter(({ no }, index) => no === copy.no + 1 + index);
  const last = later.at(-1);
  if (last === undefined) return copy;
  const rows = Object.fromEntries(COPIED.map((name) => [name, rowsAfter(db, name, copy.rows[name] ?? [], later)]));
  const counts = { ...copy.counts };
  for (const entry of later)
    for (const [name, more] of Object.entries(entry.counts)) counts[name] = Math.max(0, (counts[name] ?? 0) + more);
  return { no: last.no, at: last.at, counts, rows };
}

function rowsAfter(db: Database, name: Copied, before: readonly unknown[], entries: readonly Entry[]): unknown[] {
  const told = (key: IndexableType) => JSON.stringify(key);
  const table = db.table(name);
  const rows = new Map(before.map((row) => [told(keyOf(table, row)), row]));
  for (const entry of entries) {
    for (const row of entry.rows[name] ?? []) rows.set(told(keyOf(table, row)), row);
    for (const key of entry.gone[name] ?? []) rows.delete(told(key as IndexableType));
  }
  return [...rows.values()];
}
