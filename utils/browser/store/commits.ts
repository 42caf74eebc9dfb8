import { Dexie } from 'dexie';
import { db } from './database';
import { announceMissed, recoveryIn } from './meta';

/** Milliseconds in which a commit is announced by whoever made it. */
const SOON = 300;

let isDue = false;

/**
 * Sees that no commit goes without an announcement: a page may be closed between the two, and nothing would follow what it
 * stored; or the database came back from its copy, and `recovered` is called as well. To be called where badge and cards are
 * made, as long as that runs; at its start it looks at everything by itself.
 */
export function hearCommits(recovered: () => Promise<void>): void {
  // Dexie tells of commits from every page and worker.
  Dexie.on('storagemutated', () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      // What can't be read now is looked at again after the next commit.
      void follow(recovered).catch(() => {});
    }, SOON);
  });
}

async function follow(recovered: () => Promise<void>): Promise<void> {
  const wasMissed = await announceMissed(db);
  // A slow disk announces late as well, and what tabs tell again is a commit of its own.
  if (wasMissed && (await recoveryIn(db)) !== null) await recovered();
}
