import { browser } from '../browser';
import { newId } from '../ids';
import { db } from './database';

/** Key of the number that changes with each commit; the worker wakes on it. */
export const REVISION = 'revision';

/**
 * Runs `work` in one transaction over all tables: everything in it is stored, or nothing is.
 * Afterwards the revision changes, which wakes the worker, so that badge and card follow (a database write alone would
 * leave it asleep). Rejects with the reason when the transaction fails.
 */
export async function write<T>(work: () => Promise<T>): Promise<T> {
  // Dexie follows native awaits only below a function that it can tell to be async.
  const result = await db.transaction('rw', db.tables, async () => work());
  await browser.storage.local.set({ [REVISION]: newId() });
  return result;
}
