import { Dexie } from 'dexie';

/** Milliseconds for which the browser's storage is waited for. What is slower than that must not lock the database. */
const PATIENCE = 1000;
/** Milliseconds in which a commit that has failed takes back what it announced. */
const A_MOMENT = 100;

/**
 * Waits, in a transaction, for something else than the database; for a second at most. Rejects when the transaction is aborted:
 * Dexie itself would go on waiting for ever. Out: undefined where it took too long.
 */
export async function waitInTransaction<T>(work: Promise<T>): Promise<T | undefined> {
  const { idbtrans } = Dexie.currentTransaction;
  const aborted = new Promise<never>((_, reject) => {
    idbtrans.addEventListener('abort', () => reject(idbtrans.error ?? new Dexie.AbortError()));
  });
  return Promise.race([Dexie.waitFor(patiently(work)), aborted]);
}

/** As `work`, but undefined after a second without an answer. */
export function patiently<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, elapsed(PATIENCE)]);
}

/** Runs `work` once a commit that has just failed had the time to take back what it announced. */
export function afterAMoment<T>(work: () => Promise<T>): Promise<T> {
  return elapsed(A_MOMENT).then(work);
}

function elapsed(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}
