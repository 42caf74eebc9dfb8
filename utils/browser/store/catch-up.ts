import type { IndexableType } from 'dexie';
import { bringBack, note } from './bring-back';
import { COPIED } from './checkpoint';
import type { Database } from './database';
import { type Entry, following } from './journal';
import type { Kept } from './keep';
import { countTo, revisionIn } from './meta';

/**
 * Brings a database that has fallen behind what is kept outside of it up to that again. What the journal has is made again,
 * whatever it was: that loses nothing, so it is no news. Where the journal does not reach, the copy is brought back, and told,
 * and so is what was announced and is in neither. In: what is kept, and the last commit that was announced. To be called in a
 * write transaction. Out: whether there was anything to do.
 */
export async function catchUp(db: Database, { entries, latest }: Kept, announced: number | null): Promise<boolean> {
  const revision = (await revisionIn(db)) ?? 0;
  const last = Math.max(latest?.no ?? 0, announced ?? 0);
  if (revision >= last) return false;
  const missed = readableHere(db, following(entries, revision));
  for (const entry of missed) await makeAgain(db, entry);
  const reached = missed.at(-1)?.no ?? revision;
  // Where something is missing, its number is given to none: entries that came after it are never taken for what follows.
  await countTo(db, reached < last ? last + 1 : reached);
  if (latest !== null && reached < latest.no) {
    const brought = await bringBack(db, latest, COPIED, [], true);
    await note(db, { copy: latest, brought, extent: 'part', changes: last - latest.no });
  } else if (reached + 1 < last) {
    // A single one may have been cut off before it was made, and was shown to nobody.
    await note(db, { copy: latest, brought: {}, extent: 'part', changes: last - reached, tables: [] });
  }
  return true;
}

/** Entries up to the first that speaks of tables which only a later version has. */
function readableHere(db: Database, entries: Entry[]): Entry[] {
  const tables = new Set(db.tables.map(({ name }) => name));
  const end = entries.findIndex(({ counts }) => Object.keys(counts).some((name) => !tables.has(name)));
  return end === -1 ? entries : entries.slice(0, end);
}

async function makeAgain(db: Database, { rows, gone }: Entry): Promise<void> {
  // Dexie loses the transaction over an await in which the database is asked nothing, as by a commit that changed no row.
  await revisionIn(db);
  for (const table of db.tables) {
    const [now = [], deleted = []] = [rows[table.name], gone[table.name]];
    if (now.length > 0) await table.bulkPut(now);
    if (deleted.length > 0) await table.bulkDelete(deleted as IndexableType[]);
  }
}
