import type { Dexie } from 'dexie';

/** Milliseconds until a database is opened again, twice as many each time: whoever takes it away may have more to do. */
const PAUSE = { first: 300, atMost: 60_000 };
const pauses = new WeakMap<Dexie, number>();

/**
 * Opens the database again where the browser, or somebody else, takes it away while it is open: what was lost is back before
 * anybody looks for it, and not only when they do. To be called at each opening.
 */
export function openAgainWhenTaken(db: Dexie): void {
  const connection = db.backendDB();
  const again = () => {
    const pause = pauses.get(db) ?? PAUSE.first;
    pauses.set(db, Math.min(pause * 2, PAUSE.atMost));
    setTimeout(() => void db.open().catch(() => {}), pause);
  };
  // Only where it was not Dexie that closed it: an opening that fails must not lead to the next one.
  connection.addEventListener('close', again);
  connection.addEventListener('versionchange', ({ newVersion }) => {
    if (newVersion === null) again();
  });
}
