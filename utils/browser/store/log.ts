import { Dexie } from 'dexie';
import { type Link, link } from '../../core/rotation/chain';
import type { Event, Happening, Who } from '../../core/rotation/event';
import type { Rotation } from '../../core/rotation/fold';
import { type Entry, eventsIn } from '../../core/rotation/gap';
import { inOrder } from '../../core/rotation/order';
import { type Outcome, outcomeOf, outcomeSchema } from '../../core/rotation/outcome';
import { foldSteadily } from '../../core/rotation/steady';
import { z } from '../../core/schema';
import { now } from '../clock';
import { db } from './database';
import { rowsOf } from './read';

/** The key of an event: by it a rotation's events are read at once, without a way round over an index. */
const CHAIN = '[rotation+installation+no]';

/** Everything that is left of a rotation's chains in the order in which it is told, gaps included. */
export async function entriesOf(rotation: string): Promise<Entry[]> {
  return inOrder(
    await rowsOf('events', db.events.where(CHAIN).between([rotation], [rotation, Dexie.maxKey]).toArray()),
  );
}

/** Events of a rotation in the order in which they are told: by time, installation and number. */
export async function eventsOf(rotation: string): Promise<Event[]> {
  return eventsIn(await entriesOf(rotation));
}

/** State of a rotation; null when it is unknown or its opening could not be read. */
export async function rotationOf(rotation: string): Promise<Rotation | null> {
  return foldSteadily(await eventsOf(rotation));
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
  let last = await lastOf(rotation, installation);
  const at = now();
  const events = happenings.map((what) => {
    const event = link(last, { rotation, installation, at, who, what });
    last = event;
    return event;
  });
  await db.events.bulkAdd(events);
  if ((await db.outcomes.get(rotation)) !== undefined) await keepOutcome(rotation);
}

/**
 * Keeps what an ended rotation came to, so that the history need not read its events. To be called in the write transaction
 * that ends it, and in any other that changes what is left of its events.
 */
export async function keepOutcome(rotation: string): Promise<void> {
  const outcome = outcomeOf(await eventsOf(rotation), now());
  if (outcome === null || outcome.closed === null) await db.outcomes.delete(rotation);
  else await db.outcomes.put(outcome);
}

/** What a rotation came to so far, or in the end; null when its opening could not be read. */
export async function outcomeIn(rotation: string): Promise<Outcome | null> {
  const kept = z.safeParse(outcomeSchema, await db.outcomes.get(rotation));
  return kept.success ? kept.data : outcomeOf(await eventsOf(rotation), now());
}

/** Last entry of a chain. What lies set aside has left its number there, as it may be read again after an update. */
async function lastOf(rotation: string, installation: string): Promise<Link | null> {
  const chain = db.events
    .where(CHAIN)
    .between([rotation, installation, Dexie.minKey], [rotation, installation, Dexie.maxKey]);
  return (await chain.last()) ?? null;
}
