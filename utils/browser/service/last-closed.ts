import type { Outcome } from '../../core/rotation/outcome';
import { db } from '../store/database';
import { outcomeIn } from '../store/log';
import { rowsOf } from '../store/read';
import { watch } from './snapshot';

/** Rotations that are looked through, newest first: one that was closed today was rarely opened before ten others. */
const LOOKED = 10;

/**
 * Follows the rotation that was closed last, by the user or by itself; null where there is none. One that another new token
 * took the place of, or that was a false alarm, achieved nothing to tell.
 */
export function watchLastClosed(
  listener: (last: Outcome | null) => void,
  onError: (error: unknown) => void,
): () => void {
  const read = async () => {
    const rows = await rowsOf('rotations', db.rotations.orderBy('openedAt').reverse().limit(LOOKED).toArray());
    const ended = rows.filter(({ open }) => open === 0);
    const outcomes = await Promise.all(ended.map(({ id }) => outcomeIn(id)));
    const closedAt = (one: Outcome | null) =>
      one?.closed?.how === 'by-user' || one?.closed?.how === 'by-time' ? one.closed.at : 0;
    return outcomes.reduce((last, one) => (closedAt(one) > closedAt(last) ? one : last), null);
  };
  return watch(() => db.transaction('r', db.tables, read), listener, onError);
}
