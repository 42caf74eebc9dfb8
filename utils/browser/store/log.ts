import { Dexie } from 'dexie';
import { link } from '../../core/rotation/chain';
import type { Event, Happening, Who } from '../../core/rotation/event';
import { fold, type Rotation } from '../../core/rotation/fold';
import { now } from '../clock';
import { db } from './database';
import { rowsOf } from './read';

/** Events of a rotation in the order in which they are told: by time, installation and number. */
export async function eventsOf(rotation: string): Promise<Event[]> {
  const events = await rowsOf('events', db.events.where('rotation').equals(rotation).toArray());
  // Within one installation the number decides, as its clock may have been set back.
  const [first] = events;
  if (first && events.every(({ installation }) => installation === first.installation)) {
    return events.sort((a, b) => a.no - b.no);
  }
  return events.sort((a, b) => a.at - b.at || (a.installation < b.installation ? -1 : 1) || a.no - b.no);
}

/** State of a rotation; null when it is unknown or its opening could not be read. */
export async function rotationOf(rotation: string): Promise<Rotation | null> {
  return fold(await eventsOf(rotation));
}

/** Every open rotation, oldest first. */
export async function openRotations(): Promise<Rotation[]> {
  const rows = await rowsOf('rotations', db.rotations.where('open').equals(1).sortBy('openedAt'));
  const folded = await Promise.all(rows.map(({ id }) => rotationOf(id)));
  return folded.filter((rotation) => rotation !== null);
}

/**
 * Appends happenings to the chain of a rotation and this installation. To be called in a write transaction, which
 * keeps two pages from giving the same number twice.
 */
export async function append(
  rotation: string,
  installation: string,
  who: Who,
  happenings: readonly Happening[],
): Promise<void> {
  const chain = db.events
    .where('[rotation+installation+no]')
    .between([rotation, installation, Dexie.minKey], [rotation, installation, Dexie.maxKey]);
  let last = (await chain.last()) ?? null;
  const at = now();
  const events = happenings.map((what) => {
    last = link(last, { rotation, installation, at, who, what });
    return last;
  });
  await db.events.bulkAdd(events);
}
