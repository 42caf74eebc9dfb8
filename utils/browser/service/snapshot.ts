import { liveQuery } from 'dexie';
import type { Event } from '../../core/rotation/event';
import type { Rotation } from '../../core/rotation/fold';
import type { Snapshot } from '../../core/screen/snapshot';
import { db, SCHEMAS, type TableName } from '../store/database';
import { eventsOf, openRotations, rotationOf } from '../store/log';
import { readable, rowsOf } from '../store/read';

/** Everything the checklist's screens need, read in one go. */
export async function readSnapshot(): Promise<Snapshot> {
  const read = async () => {
    const [accounts, questions, tools, people, rotations, remarks] = await Promise.all([
      rowsOf('accounts'),
      rowsOf('questions'),
      rowsOf('tools'),
      rowsOf('people'),
      openRotations(),
      rowsOf('remarks'),
    ]);
    const untold = await db.setAside.where('told').equals(0).count();
    const damaged = await countDamaged();
    const count = untold + damaged;
    const listed = tools.filter(({ removedAt }) => removedAt === null);
    const kept = { tools: listed.length, accounts: accounts.length, rotations: rotations.length };
    return {
      accounts,
      questions,
      tools,
      people,
      rotations,
      remarks: new Map(remarks.map(({ id, text }) => [id, text])),
      setAside: count === 0 ? null : { count, kept },
    };
  };
  return db.transaction('r', db.tables, read);
}

/** Follows the snapshot: calls `listener` now and after every change, from whichever page or worker it came. */
export function watchSnapshot(listener: (snapshot: Snapshot) => void, onError: (error: unknown) => void): () => void {
  return watch(readSnapshot, listener, onError);
}

/** Follows all rotations, open and closed, newest first. */
export function watchHistory(listener: (rotations: Rotation[]) => void, onError: (error: unknown) => void): () => void {
  const read = async () => {
    const rows = await rowsOf('rotations', db.rotations.orderBy('openedAt').reverse().toArray());
    const folded = await Promise.all(rows.map(({ id }) => rotationOf(id)));
    return folded.filter((rotation) => rotation !== null);
  };
  return watch(read, listener, onError);
}

/** The events of one rotation, oldest first. */
export async function readEvents(rotation: string): Promise<Event[]> {
  return eventsOf(rotation);
}

/** Calls `listener` with what `read` gives, now and whenever a row that it read has changed. Out: how to stop. */
export function watch<T>(
  read: () => Promise<T>,
  listener: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: listener, error: onError });
  return () => subscription.unsubscribe();
}

/** Rows still in their tables that cannot be read, until the worker sets them aside; small tables and open events only. */
async function countDamaged(): Promise<number> {
  const tables = (Object.keys(SCHEMAS) as TableName[]).filter((name) => name !== 'events');
  const counts = await Promise.all(tables.map(async (name) => (await readable(name)).damaged));
  return counts.reduce((sum, count) => sum + count, 0);
}
