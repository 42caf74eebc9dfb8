import { liveQuery } from 'dexie';
import type { Event } from '../../core/rotation/event';
import type { Rotation } from '../../core/rotation/fold';
import type { Outcome } from '../../core/rotation/outcome';
import type { Snapshot } from '../../core/screen/snapshot';
import { db } from '../store/database';
import { eventsOf, openRotations, outcomeIn, rotationOf } from '../store/log';
import { recoveryIn } from '../store/meta';
import { readable, rowsOf } from '../store/read';

/** Tables of which the screens only tell whether they can be read; events are too many to be looked through each time. */
const UNSHOWN = ['sightings', 'rotations', 'imports'] as const;

/** Everything the checklist's screens need, read in one go. */
export async function readSnapshot(): Promise<Snapshot> {
  const read = async () => {
    const [accounts, questions, tools, people, remarks, looks, ties, others, rotations, untold, recovery] =
      await Promise.all([
        readable('accounts'),
        readable('questions'),
        readable('tools'),
        readable('people'),
        readable('remarks'),
        readable('looks'),
        readable('ties'),
        Promise.all(UNSHOWN.map((name) => readable(name))),
        openRotations(),
        db.setAside.where('told').equals(0).count(),
        recoveryIn(db),
      ]);
    // Rows still in their tables that can't be read, until the worker sets them aside.
    const damaged = [accounts, questions, tools, people, remarks, looks, ties, ...others].reduce(
      (sum, one) => sum + one.damaged,
      0,
    );
    const count = untold + damaged;
    const listed = tools.rows.filter(({ removedAt }) => removedAt === null);
    const kept = { tools: listed.length, accounts: accounts.rows.length, rotations: rotations.length };
    return {
      accounts: accounts.rows,
      questions: questions.rows,
      tools: tools.rows,
      people: people.rows,
      rotations,
      remarks: new Map(remarks.rows.map(({ id, text }) => [id, text])),
      looks: looks.rows,
      ties: ties.rows,
      setAside: count === 0 ? null : { count, kept },
      recovery,
    };
  };
  return db.transaction('r', db.tables, read);
}

/** Begins to open the database, for a page that is about to ask for what is in it. */
export function openEarly(): void {
  // Whoever reads hears of a failure, and tries again.
  db.open().catch(() => {});
}

/** Follows the snapshot: calls `listener` now and after every change, from whichever page or worker it came. */
export function watchSnapshot(listener: (snapshot: Snapshot) => void, onError: (error: unknown) => void): () => void {
  return watch(readSnapshot, listener, onError);
}

/** Follows what all rotations came to, open and ended, newest first. */
export function watchHistory(listener: (outcomes: Outcome[]) => void, onError: (error: unknown) => void): () => void {
  const read = async () => {
    const rows = await rowsOf('rotations', db.rotations.orderBy('openedAt').reverse().toArray());
    const outcomes = await Promise.all(rows.map(({ id }) => outcomeIn(id)));
    return outcomes.filter((outcome) => outcome !== null);
  };
  return watch(() => db.transaction('r', db.tables, read), listener, onError);
}

/** Follows all rotations with their tasks, open and ended. */
export function watchRotations(
  listener: (rotations: Rotation[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const read = async () => {
    const rows = await rowsOf('rotations');
    const folded = await Promise.all(rows.map(({ id }) => rotationOf(id)));
    return folded.filter((rotation) => rotation !== null);
  };
  return watch(() => db.transaction('r', db.tables, read), listener, onError);
}

/** A way to follow the events of one rotation, oldest first. */
export function watchEvents(rotation: string) {
  return (listener: (events: Event[]) => void, onError: (error: unknown) => void): (() => void) =>
    watch(() => eventsOf(rotation), listener, onError);
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
