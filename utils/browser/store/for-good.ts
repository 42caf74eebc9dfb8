import { commit } from './commit';
import { takeCopy } from './copy';
import { db } from './database';
import { forgetCheckpoints, whileNobodyCopies } from './keep';

/**
 * Runs `work` as `write` does, where it takes something away for good. The copies and the journal go first, so that none
 * can bring it back; a fresh copy follows, or none where there is no room.
 */
export async function writeForGood<T>(work: () => Promise<T>): Promise<T> {
  return whileNobodyCopies(async () => {
    await forgetCheckpoints();
    try {
      return await commit(db, work, 'unjournalled');
    } finally {
      await takeCopy().catch(forgetCheckpoints);
    }
  });
}
