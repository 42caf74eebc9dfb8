import type { Dexie } from 'dexie';

/** Milliseconds until it is opened again, longer each time: whoever takes it away may have more to do. */
let pause = 300;

/**
 * Opens the database again where the browser, or somebody else, takes it away while it is open: what was lost is back before
 * anybody looks for it, and not only when they do. To be called at each opening.
 */
export function openAgainWhenTaken(db: Dexie): void {
  const connection = db.backendDB();
  const again = () => {
    setTimeout(() => void db.open().catch(() => {}), pause);
    pause *= 2;
  };
  // Only where it was not Dexie that closed it: an opening that fails must not lead to the next one.
  connection.addEventListener('close', again);
  connection.addEventListener('versionchange', ({ newVersion }) => {
    if (newVersion === null) again();
  });
}
