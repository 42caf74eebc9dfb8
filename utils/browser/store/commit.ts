import { Dexie, type Transaction } from 'dexie';
import { changesIn } from './changes';
import type { Database } from './database';
import { noteWorking } from './failing';
import { forgetEntry } from './journal';
import { announce, countTo, revisionIn } from './meta';

/** Milliseconds for which a commit waits until it is announced. Whatever is slower than that must not lock the database. */
const PATIENCE = 1000;

/**
 * Runs `work` in one transaction over all tables: everything in it is stored, or nothing is.
 * Before it is, the revision changes outside of the database, and what was changed goes to the journal where it
 * `isJournalled`: there is no commit of which nothing is known there, whatever is ended or damaged in between. Who reads
 * because of that change waits for the transaction. Rejects with the reason when the transaction fails, and only then.
 */
export async function commit<T>(db: Database, work: () => Promise<T>, isJournalled: boolean): Promise<T> {
  let no: number | null = null;
  try {
    // Dexie follows native awaits only below a function that it can tell to be async.
    const result = await db.transaction('rw', db.tables, async (transaction) => {
      const result = await work();
      no = ((await revisionIn(db)) ?? 0) + 1;
      await countTo(db, no);
      const changes = isJournalled ? await changesIn(db, transaction) : null;
      const announced = Promise.race([announce(no, changes), elapsed(PATIENCE)]);
      await Promise.race([Dexie.waitFor(announced), abortOf(transaction)]);
      return result;
    });
    await noteWorking();
    return result;
  } catch (error) {
    if (no !== null) await forgetEntry(no);
    throw error;
  }
}

/** Rejects when a transaction is aborted: waiting in it would go on for ever. */
function abortOf({ idbtrans }: Transaction): Promise<never> {
  return new Promise((_, reject) => {
    idbtrans.addEventListener('abort', () => reject(idbtrans.error ?? new Dexie.AbortError()));
  });
}

function elapsed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
