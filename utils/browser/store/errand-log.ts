import { Dexie } from 'dexie';
import { type Errand, foldErrand } from '../../core/access/errand';
import type { ErrandEvent, ErrandHappening } from '../../core/access/event';
import { link } from '../../core/rotation/chain';
import type { Who } from '../../core/rotation/event';
import { now } from '../clock';
import { db } from './database';
import { rowsOf } from './read';

/** Events of an errand in the order in which they are told: by time, installation and number. */
export async function errandEventsOf(errand: string): Promise<ErrandEvent[]> {
  const events = await rowsOf('errandEvents', db.errandEvents.where('errand').equals(errand).toArray());
  // Within one installation the number decides, as its clock may have been set back.
  return events.sort(
    (a, b) =>
      (a.installation === b.installation ? a.no - b.no : a.at - b.at) || (a.installation < b.installation ? -1 : 1),
  );
}

/** State of an errand; null when it is unknown or its start could not be read. */
export async function errandOf(errand: string): Promise<Errand | null> {
  return foldErrand(await errandEventsOf(errand));
}

/** Every errand that was not put away, oldest first. */
export async function openErrands(): Promise<Errand[]> {
  const rows = await rowsOf('errands', db.errands.where('open').equals(1).sortBy('startedAt'));
  return folded(rows.map(({ id }) => id));
}

/** Every errand, newest first. */
export async function allErrands(): Promise<Errand[]> {
  const rows = await rowsOf('errands', db.errands.orderBy('startedAt').reverse().toArray());
  return folded(rows.map(({ id }) => id));
}

async function folded(ids: readonly string[]): Promise<Errand[]> {
  const errands = await Promise.all(ids.map(errandOf));
  return errands.filter((errand) => errand !== null);
}

/**
 * Appends happenings to the chain of an errand and this installation. To be called in a write transaction, which keeps two
 * pages from giving the same number twice.
 */
export async function appendToErrand(
  errand: string,
  installation: string,
  who: Who,
  happenings: readonly ErrandHappening[],
): Promise<void> {
  const chain = db.errandEvents
    .where('[errand+installation+no]')
    .between([errand, installation, Dexie.minKey], [errand, installation, Dexie.maxKey]);
  let last = (await chain.last()) ?? null;
  const at = now();
  const events = happenings.map((what) => {
    last = link(last, { errand, installation, at, who, what });
    return last;
  });
  await db.errandEvents.bulkAdd(events);
}
