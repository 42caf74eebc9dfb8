import { browser } from '../browser';
import { type Checkpoint, COPIED, type Copied, checkpointSchema } from './checkpoint';
import type { Database } from './database';
import { commitAt, type Entry, entriesIn, journalKeys, replayed } from './journal';
import { seal, unseal } from './seal';

/** Two generations: while one is written, the other is whole. */
const SLOTS = ['checkpoint:a', 'checkpoint:b'] as const;

/** What a database holds that has seen no commit: before the first copy, the journal begins there. */
const NEW: Checkpoint = { no: 0, at: 0, counts: {}, rows: {} };

/** What is kept outside of the database. */
export interface Kept {
  /** The two generations of the copy, as they stand in their places; null where there is none that can be read. */
  generations: readonly (Checkpoint | null)[];
  /** What is stored of copies and cannot be read. */
  damaged: readonly unknown[];
  entries: readonly Entry[];
  /** Where the journal is stored, what can't be read of it included. */
  journal: readonly string[];
  /** The newest copy that can be read, with every commit that the journal has after it; null when there is none. */
  latest: Checkpoint | null;
}

/** Reads what is kept outside of the database. */
export async function readKept(db: Database): Promise<Kept> {
  const stored = await browser.storage.local.get(null);
  const generations = SLOTS.map((slot) => unseal(stored[slot], checkpointSchema));
  const damaged = SLOTS.flatMap((slot, index) =>
    stored[slot] !== undefined && generations[index] === null ? [stored[slot]] : [],
  );
  const entries = entriesIn(stored);
  const latest = replayed(db, newest(generations) ?? NEW, entries);
  return { generations, damaged, entries, journal: journalKeys(stored), latest: latest === NEW ? null : latest };
}

/** The newest copy that can be read, with every commit that the journal has after it; null when there is none. */
export async function latestCheckpoint(db: Database): Promise<Checkpoint | null> {
  return (await readKept(db)).latest;
}

/** Commit of the newest copy, without the journal; null when there is none. */
export function copiedIn({ generations }: Kept): number | null {
  return newest(generations)?.no ?? null;
}

/**
 * Keeps a copy in place of the older generation, and of the journal no more than the other one needs. Where something has
 * left the database for good, as an erased person, it takes the place of both, so that it is in no copy either. To be called
 * while nobody else copies, with what was kept before.
 */
export async function keepCheckpoint(checkpoint: Checkpoint, { generations, entries, journal }: Kept): Promise<void> {
  const latest = newest(generations);
  const [a, b] = SLOTS;
  const older = latest !== null && generations[0] === latest ? b : a;
  const isDropping = dropsSomething([...(latest === null ? [] : [latest]), ...entries], checkpoint);
  const sealed = seal(checkpoint);
  await browser.storage.local.set(isDropping ? { [a]: sealed, [b]: sealed } : { [older]: sealed });
  const needed = isDropping || latest === null ? checkpoint.no : latest.no;
  await browser.storage.local.remove(journal.filter((key) => commitAt(key) <= needed));
}

/** Forgets every copy and the journal, as before something is erased for good. */
export async function forgetCheckpoints(): Promise<void> {
  await browser.storage.local.remove([...SLOTS, ...journalKeys(await browser.storage.local.get(null))]);
}

/** Runs `work` while no page and no worker takes a copy, nor brings back from one what is missing. */
export async function whileNobodyCopies<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('copy', work);
}

function newest([a = null, b = null]: readonly (Checkpoint | null)[]): Checkpoint | null {
  if (a === null || b === null) return a ?? b;
  return b.no > a.no ? b : a;
}

/** Tables whose rows hold names and texts that can be taken out of them. */
const WORDED: readonly Copied[] = ['accounts', 'tools', 'people', 'companies'];

/** Whether a name or a text that stood in what was kept before no longer stands in the next copy. */
function dropsSomething(before: readonly { rows: Partial<Record<string, unknown[]>> }[], after: Checkpoint): boolean {
  return COPIED.some((table) => {
    const told = (row: unknown) => JSON.stringify(WORDED.includes(table) ? row : idOf(row));
    const kept = new Set(after.rows[table]?.map(told));
    return before.some(({ rows }) => rows[table]?.some((row) => !kept.has(told(row))));
  });
}

/** What tells rows of one table apart; a row without an id is told by all that it says. */
function idOf(row: unknown): unknown {
  return (row as { id?: unknown } | null)?.id ?? row;
}
