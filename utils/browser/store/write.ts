import { changesIn } from './changes';
import { db } from './database';
import { announce, countTo, revisionIn } from './meta';

/**
 * Runs `work` in one transaction over all tables: everything in it is stored, or nothing is.
 * Afterwards the revision changes, which wakes the worker, so that badge and card follow (a database write alone would
 * leave it asleep); with it goes what was changed, for the day the database is damaged, unless it is not `isJournalled`.
 * Rejects with the reason when the transaction fails, and only then.
 */
export async function write<T>(work: () => Promise<T>, isJournalled = true): Promise<T> {
  // Dexie follows native awaits only below a function that it can tell to be async.
  const { result, no, changes } = await db.transaction('rw', db.tables, async (transaction) => {
    const result = await work();
    const no = ((await revisionIn(db)) ?? 0) + 1;
    await countTo(db, no);
    return { result, no, changes: isJournalled ? await changesIn(db, transaction) : null };
  });
  await announce(no, changes);
  return result;
}
