import { bringBack, countsOf, note } from './bring-back';
import { catchUp } from './catch-up';
import { addMissingTasks } from './checklists';
import { type Checkpoint, COPIED, type Copied, keyOf, type Place } from './checkpoint';
import { commit } from './commit';
import { db } from './database';
import { identity } from './identity';
import { afterAMoment, waitInTransaction } from './in-transaction';
import { type Kept, readKept, whileNobodyCopies } from './keep';
import { keepOutcome } from './log';
import { revisionIn } from './meta';
import { anythingDamaged, anythingToTakeBack, rowsOf, setDamagedAside, takeBack } from './read';

/** Tables from which rows are not taken but by erasing them, which takes them out of the copy first. */
const NEVER_EMPTIED = ['accounts', 'sightings', 'tools', 'rotations', 'events'] as const satisfies readonly Copied[];

/**
 * Sets aside what cannot be read, and brings back what is missing from its copy. Costs a look at every row, so it runs at the
 * worker's start and where somebody looks after their data; only a real change wakes the pages. The first look holds nobody
 * up: the tables are locked only where there is something to mend.
 */
export async function tidy(): Promise<void> {
  await whileNobodyCopies(tidyAlone);
}

/** As `tidy`, for whoever keeps the others from copying: an erasure in between would be undone. */
export async function tidyAlone(): Promise<void> {
  const kept = await readKept(db);
  const copy = kept.latest;
  const lost = copy === null ? [] : await db.transaction('r', db.tables, async () => lostTables(copy));
  if (lost.length === 0 && !(await anythingDamaged()) && !(await anythingToTakeBack())) return;
  const { installation } = await identity();
  // In no journal, which counts from what the copy knew; the next copy follows soon.
  await commit(db, () => mend(kept, installation), 'unjournalled');
}

async function mend(before: Kept, installation: string): Promise<void> {
  // Again, now that nobody else commits: what was announced may have failed.
  const kept = (await waitInTransaction(afterAMoment(() => readKept(db)))) ?? before;
  await catchUp(db, kept, null);
  const copy = kept.latest;
  const lost = copy === null ? [] : await lostTables(copy);
  const aside = await setDamagedAside();
  const back = await takeBack();
  if (copy !== null && lost.length + aside.length > 0) {
    const revision = (await revisionIn(db)) ?? 0;
    const brought = await bringBack(db, copy, lost, aside, revision === copy.no);
    const changes = Math.max(0, revision - copy.no);
    const tables = revision > copy.no ? lost : undefined;
    await note(db, { copy, brought, extent: lost.length > 0 ? 'part' : 'unread', changes, tables });
    for (const table of ['events', 'tools'])
      for (const row of brought[table] ?? []) back.push({ table, key: keyOf(db.table(table), row) });
  }
  const tools = back.filter(({ table }) => table === 'tools').map(({ key }) => key as string);
  await addMissingTasks(await rowsOf('tools', db.tools.bulkGet([...new Set(tools)])), installation);
  for (const rotation of rotationsAt([...aside, ...back])) await keepOutcome(rotation);
}

/** Rotations of which events stand, or stood, at these places. */
function rotationsAt(places: readonly Place[]): Set<string> {
  const keys = places.filter(({ table }) => table === 'events').map(({ key }) => key);
  return new Set(keys.flatMap((key) => (Array.isArray(key) && typeof key[0] === 'string' ? [key[0]] : [])));
}

/**
 * Tables that have lost rows which the copy holds or counted: it is of this very commit and counted more, or the database has
 * fallen back behind it. Of a database that has gone on, only that a table is empty says so: rows may have been taken out.
 */
export async function lostTables({ no, counts, rows }: Checkpoint): Promise<readonly Copied[]> {
  const revision = (await revisionIn(db)) ?? 0;
  if (revision < no) return COPIED;
  const present = await countsOf(db);
  if (revision === no) {
    return Object.entries(counts).some(([table, count]) => (present[table] ?? 0) < count) ? COPIED : [];
  }
  return NEVER_EMPTIED.filter((table) => present[table] === 0 && rows[table]?.some((row) => db.fits(table, row)));
}
