import { commit } from './commit';
import { db } from './database';

/**
 * Runs `work` in one transaction over all tables: everything in it is stored, or nothing is. It changes the revision, which
 * wakes the worker, so that badge and card follow (a database write alone would leave it asleep). Rejects with the reason
 * when the transaction fails, and only then.
 */
export async function write<T>(work: () => Promise<T>): Promise<T> {
  return commit(db, work, 'journalled');
}
