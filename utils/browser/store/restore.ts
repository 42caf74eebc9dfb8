import { now } from '../clock';
import { bringBack, countsOf, note } from './bring-back';
import { catchUp } from './catch-up';
import type { Database } from './database';
import { afterAMoment, patiently, waitInTransaction } from './in-transaction';
import { type Kept, readKept } from './keep';
import { announce, announced, countTo, revisionIn } from './meta';

/**
 * Sees, before anybody reads or writes, that a database knows of all that was committed. One that has fallen behind catches
 * up; one that does not even know how many commits it has seen was lost, or is new. Costs a small read of each engine where
 * all is well. A database that knows its number opens in any case, be the other engine as it may.
 */
export async function restore(db: Database): Promise<void> {
  const asking = patiently(announced()).catch(() => undefined);
  const revision = await revisionIn(db);
  if (revision === null) return mendAtOpening(db);
  const last = await asking;
  if (last !== undefined && (last ?? 0) > revision) await mendAtOpening(db).catch(() => {});
}

async function mendAtOpening(db: Database): Promise<void> {
  const before = await readOutside(db);
  const isBack = await db.transaction('rw', db.tables, async () => {
    // Again, now that nobody else commits: what was announced may have failed.
    const { kept, last } = (await waitInTransaction(afterAMoment(() => readOutside(db)))) ?? before;
    const isLost = (await revisionIn(db)) === null;
    return isLost ? bringAllBack(db, kept, last) : catchUp(db, kept, last);
  });
  // Of a number that was announced before, as what came back is nothing new; nobody waits for it.
  if (isBack) void announce(Math.max(before.kept.latest?.no ?? 0, before.last ?? 0));
}

async function readOutside(db: Database): Promise<{ kept: Kept; last: number | null }> {
  const [kept, last] = await Promise.all([readKept(db), announced()]);
  return { kept, last };
}

/** Brings back all that is kept of a lost database; where no copy can be read, what there is of it is set aside. */
async function bringAllBack(db: Database, { latest, damaged }: Kept, last: number | null): Promise<boolean> {
  const isNew = latest === null && last === null && damaged.length === 0;
  const extent = Object.values(await countsOf(db)).every((count) => count === 0) ? 'whole' : 'part';
  const no = Math.max(latest?.no ?? 0, last ?? 0);
  // One more, as what is kept leaves things out: its counts are not for comparing with this.
  await countTo(db, isNew && extent === 'whole' ? 0 : no + 1);
  if (isNew) return false;
  const brought = latest === null ? {} : await bringBack(db, latest);
  if (latest === null) {
    for (const row of damaged) await db.setAside.add({ table: 'checkpoint', row, at: now(), told: 0 });
  }
  await note(db, { copy: latest, brought, extent, changes: no - (latest?.no ?? 0) });
  return true;
}
