import canonicalize from 'canonicalize';
import type { IndexableType } from 'dexie';
import { time, z } from '../../core/schema';
import { browser } from '../browser';
import { now } from '../clock';
import type { Changes } from './changes';
import { type Checkpoint, COPIED, type Copied, keyOf } from './checkpoint';
import type { Database } from './database';
import { type Sealed, seal, unseal } from './seal';

const PREFIX = 'journal:';
const entrySchema = z.strictObject({
  /** The commit. */
  no: z.number().check(z.int(), z.gte(0)),
  at: time,
  /** By table, and of every table: a copy leaves some out, but a commit is made again whole. */
  rows: z.record(z.string(), z.array(z.unknown())),
  gone: z.record(z.string(), z.array(z.unknown())),
  counts: z.record(z.string(), z.number().check(z.int())),
});
/** What one commit changed: with it, the copy before is of this commit. */
export type Entry = z.infer<typeof entrySchema>;

/**
 * What is to be stored of a commit, by key. Null where nothing is kept of it: that, too, takes the place of what a failed commit
 * of this number has left.
 */
export function entryOf(no: number, changes: Changes | null): Record<string, Sealed | null> {
  return { [PREFIX + no]: changes && seal({ no, at: now(), ...changes }) };
}

/** Forgets the entry of a commit that has failed, unless another one has its number by now. Never rejects. Out: whether it did. */
export async function forgetEntry(entry: Record<string, Sealed | null>): Promise<boolean> {
  const keys = Object.keys(entry);
  try {
    const stored = await browser.storage.local.get(keys);
    if (canonicalize(stored) !== canonicalize(entry)) return false;
    await browser.storage.local.remove(keys);
    return true;
  } catch {
    return false;
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

/** Those of the entries, which are in order, that follow on a commit without a gap. */
export function following(entries: readonly Entry[], commit: number): Entry[] {
  return entries.filter(({ no }) => no > commit).filter(({ no }, index) => no === commit + 1 + index);
}

/** A copy brought up to the last entry that follows on it without a gap. */
export function replayed(db: Database, copy: Checkpoint, entries: readonly Entry[]): Checkpoint {
  const later = following(entries, copy.no);
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
