import { type Recovery, recoverySchema } from '../../core/recovery';
import { z } from '../../core/schema';
import { browser } from '../browser';
import { newId } from '../ids';
import type { Database } from './database';

/** Key of what changes in the browser's storage with each commit; the worker wakes on it. */
export const REVISION = 'revision';
const RECOVERY = 'recovery';

const number = z.number().check(z.int(), z.gte(0));
const announcedSchema = z.strictObject({ no: number, id: z.string() });

/** How many commits the database has seen; null where it does not know, as when it is new or came back empty. */
export async function revisionIn(db: Database): Promise<number | null> {
  const parsed = z.safeParse(number, (await db.meta.get(REVISION))?.value);
  return parsed.success ? parsed.data : null;
}

/** Counts to `no`. To be called in a write transaction. */
export async function countTo(db: Database, no: number): Promise<void> {
  await db.meta.put({ key: REVISION, value: no });
}

/** How many commits were announced; null when none was. */
export async function announced(): Promise<number | null> {
  const stored = await Promise.all([browser.storage.local.get(REVISION), browser.storage.session.get(REVISION)]);
  const told = stored.flatMap((one) => z.safeParse(announcedSchema, one[REVISION]).data?.no ?? []);
  return told.length === 0 ? null : Math.max(...told);
}

/**
 * Tells everybody of a commit, and stores its entry in the journal in the same moment. Never rejects: with a full disk, the
 * storage that lives in memory tells it. Out: whether the entry was stored.
 */
export async function announce(no: number, entry: Record<string, unknown> = {}): Promise<boolean> {
  const change = { [REVISION]: { no, id: newId() } };
  try {
    await browser.storage.local.set({ ...change, ...entry });
    return true;
  } catch {
    await browser.storage.session.set(change).catch(() => {});
    return false;
  }
}

/** What came back and the user has not been told of; null when there is nothing. */
export async function recoveryIn(db: Database): Promise<Recovery | null> {
  const parsed = z.safeParse(recoverySchema, (await db.meta.get(RECOVERY))?.value);
  return parsed.success ? parsed.data : null;
}

/** Keeps what came back until the user has been told; null once they have. To be called in a write transaction. */
export async function keepRecovery(db: Database, recovery: Recovery | null): Promise<void> {
  if (recovery === null) await db.meta.delete(RECOVERY);
  else await db.meta.put({ key: RECOVERY, value: recovery });
}
