import { Dexie } from 'dexie';
import { together } from '../together';
import { db } from './database';
import { announceMissed } from './meta';

/** Milliseconds in which a commit is announced by whoever made it. */
const SOON = 300;

/**
 * Sees that no commit goes without an announcement: a page may be closed between the two, and nothing would follow what it
 * stored. To be called where badge and cards are made; a commit that comes while nobody listens is followed at the next start.
 */
export function hearCommits(): void {
  // Dexie tells of commits from every page and worker. What can't be read now is looked at again after the next one.
  Dexie.on(
    'storagemutated',
    together(SOON, () => announceMissed(db)),
  );
}
