import type { IndexableType } from 'dexie';
import { bringBack, note } from './bring-back';
import { COPIED } from './checkpoint';
import type { Database } from './database';
import { type Entry, following } from './journal';
import type { Kept } from './keep';
import { countTo, revisionIn } from './meta';

/**
 * Brings a database that has fallen behind what is kept outside of it up to that again. What the journal has is made again,
 * whatever it was: that loses nothing, so it is no news. Where the journal does not reach, the copy is brought back, and told.
 * To be called in a write transaction. Out: whether there was anything to do.
 */
export async function catchUp(db: Database, { entries, latest }: Kept): Promise<boolean> {
  const revision = (await revisionIn(db)) ?? 0;
  if (latest === null || revision >= latest.no) return false;
  const missed = following(entries, revision);
  for (const entry of missed) await makeAgain(db, entry);
  const reached = missed.at(-1)?.no ?? revision;
  // The copy leaves things out, so that its counts are not for comparing with what comes back from it.
  await countTo(db, reached < latest.no ? latest.no + 1 : reached);
  if (reached < latest.no) {
    const brought = await bringBack(db, latest, COPIED, [], true);
    await note(db, { copy: latest, brought, extent: 'part' });
  }
  return true;
}

async function makeAgain(db: Database, { rows, gone }: Entry): Promise<void> {
  for (const table of db.tables) {
    const [now = [], deleted = []] = [rows[table.name], gone[table.name]];
    // Dexie loses the transaction over many awaits that ask the database nothing.
    if (now.length > 0) await table.bulkPut(now);
    if (deleted.length > 0) await table.bulkDelete(deleted as IndexableType[]);
  }
}
