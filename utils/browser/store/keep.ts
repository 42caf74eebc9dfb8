import { browser } from '../browser';
import { type Checkpoint, COPIED, type Copied, checkpointSchema } from './checkpoint';
import type { Database } from './database';
import { entriesIn, journalKeys, replayed } from './journal';
import { seal, unseal } from './seal';

/** Two generations: while one is written, the other is whole. */
const SLOTS = ['checkpoint:a', 'checkpoint:b'] as const;

/** What a database holds that has seen no commit: before the first copy, the journal begins there. */
const NEW: Checkpoint = { no: 0, at: 0, counts: {}, rows: {} };

/** The newest copy that can be read, with every commit that the journal has after it; null when there is none. */
export async function latestCheckpoint(db: Database): Promise<Checkpoint | null> {
  return (await kept(db))?.latest ?? null;
}

/** As `latestCheckpoint`, with the commit of which the copy is that the journal was added to. */
export async function kept(db: Database): Promise<{ copied: number; latest: Checkpoint } | null> {
  const stored = await everything();
  const copy = newest(generationsIn(stored)) ?? NEW;
  const latest = replayed(db, copy, entriesIn(stored));
  return latest === NEW ? null : { copied: copy.no, latest };
}

/** What is stored of copies and cannot be read. */
export async function damagedCheckpoints(): Promise<unknown[]> {
  const stored = await everything();
  const read = generationsIn(stored);
  return SLOTS.flatMap((slot, index) => (stored[slot] !== undefined && read[index] === null ? [stored[slot]] : []));
}

/**
 * Keeps a copy in place of the older generation, and of the journal no more than the other one needs. Where something has
 * left the database for good, as an erased person, it takes the place of both, so that it is in no copy either.
 */
export async function keepCheckpoint(checkpoint: Checkpoint): Promise<void> {
  const stored = await everything();
  const before = generationsIn(stored);
  const latest = newest(before);
  const [a, b] = SLOTS;
  const [older, newer] = latest !== null && before[0] === latest ? [b, a] : [a, b];
  const isDropping = [latest, ...entriesIn(stored)].some((one) => one !== null && dropsSomething(one, checkpoint));
  const sealed = seal(checkpoint);
  await browser.storage.local.set({ [older]: sealed });
  if (isDropping) await browser.storage.local.set({ [newer]: sealed });
  const needed = isDropping || latest === null ? checkpoint.no : latest.no;
  await browser.storage.local.remove(journalKeys(stored, needed));
}

/** Forgets every copy and the journal, as before something is erased for good. */
export async function forgetCheckpoints(): Promise<void> {
  await browser.storage.local.remove([...SLOTS, ...journalKeys(await everything())]);
}

async function everything(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(null);
}

function generationsIn(stored: Record<string, unknown>): (Checkpoint | null)[] {
  return SLOTS.map((slot) => unseal(stored[slot], checkpointSchema));
}

function newest([a = null, b = null]: readonly (Checkpoint | null)[]): Checkpoint | null {
  if (a === null || b === null) return a ?? b;
  return b.no > a.no ? b : a;
}

/** Tables whose rows hold names and texts that can be taken out of them. */
const WORDED: readonly Copied[] = ['accounts', 'tools', 'people', 'companies'];

/** Whether a name or a text that stood in one copy no longer stands in the next. */
function dropsSomething({ rows }: Pick<Checkpoint, 'rows'>, after: Checkpoint): boolean {
  return COPIED.some((table) => {
    const told = (row: unknown) => JSON.stringify(WORDED.includes(table) ? row : idOf(row));
    const kept = new Set(after.rows[table]?.map(told));
    return rows[table]?.some((row) => !kept.has(told(row))) ?? false;
  });
}

/** What tells rows of one table apart; a row without an id is told by all that it says. */
function idOf(row: unknown): unknown {
  return (row as { id?: unknown } | null)?.id ?? row;
}
