import { Dexie } from 'dexie';
import { changesIn } from './changes';
import type { Database } from './database';
import { noteWorking } from './failing';
import { entryOf, forgetEntry } from './journal';
import { announce, countTo, revisionIn } from './meta';

/** Milliseconds for which a commit waits for the browser's storage. What is slower than that must not lock the database. */
const PATIENCE = 1000;

/** Whether the journal holds what a commit changes: not what takes data away for good, nor what comes from the journal. */
export type Journalling = 'journalled' | 'unjournalled';

/**
 * Runs `work` in one transaction over all tables: everything in it is stored, or nothing is.
 * Before it is, the revision changes outside of the database, and with it goes what was changed to the journal: there is no
 * commit of which nothing is known there, whatever is ended or damaged in between. Who reads because of that change waits for
 * the transaction. Rejects with the reason when the transaction fails, and only then.
 */
export async function commit<T>(db: Database, work: () => Promise<T>, journalling: Journalling): Promise<T> {
  let entry: ReturnType<typeof entryOf> | null = null;
  // Dexie follows native awaits only below a function that it can tell to be async.
  const result = await db
    .transaction('rw', db.tables, async (transaction) => {
      const result = await work();
      const no = ((await revisionIn(db)) ?? 0) + 1;
      await countTo(db, no);
      entry = entryOf(no, journalling === 'journalled' ? await changesIn(db, transaction) : null);
      await waitInTransaction(announce(no, entry));
      return result;
    })
    .catch(async (error) => {
      if (entry !== null) await patiently(forgetEntry(entry));
      throw error;
    });
  await noteWorking();
  return result;
}

/**
 * Waits, in a transaction, for something else than the database; for a second at most. Rejects when the transaction is aborted:
 * Dexie itself would go on waiting for ever.
 */
export async function waitInTransaction<T>(work: Promise<T>): Promise<T | undefined> {
  const { idbtrans } = Dexie.currentTransaction;
  const aborted = new Promise<never>((_, reject) => {
    idbtrans.addEventListener('abort', () => reject(idbtrans.error ?? new Dexie.AbortError()));
  });
  return Promise.race([Dexie.waitFor(patiently(work)), aborted]);
}

function patiently<T>(work: Promise<T>): Promise<T | undefined> {
  const elapsed = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
  return Promise.race([work, elapsed]);
}
