import { changesIn } from './changes';
import type { Database } from './database';
import { noteWorking } from './failing';
import { patiently, waitInTransaction } from './in-transaction';
import { entryOf, forgetEntry } from './journal';
import { announce, countTo, revisionIn } from './meta';

/** Whether the journal holds what a commit changes: not what takes data away for good, nor what comes from the journal. */
type Journalling = 'journalled' | 'unjournalled';

/**
 * Runs `work` in one transaction over all tables: everything in it is stored, or nothing is.
 * Before it is, the revision changes outside of the database, and with it goes what was changed to the journal: there is no
 * commit of which nothing is known there, whatever is ended or damaged in between. Who reads because of that change waits for
 * the transaction. Rejects with the reason when the transaction fails, and only then.
 */
export async function commit<T>(db: Database, work: () => Promise<T>, journalling: Journalling): Promise<T> {
  let takeBack = async () => {};
  // Dexie follows native awaits only below a function that it can tell to be async.
  const result = await db
    .transaction('rw', db.tables, async (transaction) => {
      const result = await work();
      const no = ((await revisionIn(db)) ?? 0) + 1;
      await countTo(db, no);
      const entry = entryOf(no, journalling === 'journalled' ? await changesIn(db, transaction) : null);
      takeBack = async () => {
        if (await forgetEntry(entry)) await announce(no - 1);
      };
      const isStored = await waitInTransaction(announce(no, entry));
      // What an earlier commit of this number has left that failed is in its place still: the number is given to none.
      if (isStored !== true) await countTo(db, no + 1);
      return result;
    })
    .catch(async (error) => {
      await patiently(takeBack());
      throw error;
    });
  await patiently(noteWorking());
  return result;
}
