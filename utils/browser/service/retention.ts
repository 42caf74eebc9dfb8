import { DAY } from '../../core/time';
import { browser } from '../browser';
import { now } from '../clock';
import { db } from '../store/database';
import { outcomeIn } from '../store/log';
import { rowsOf } from '../store/read';
import { chosenRetention, isRetentionKey, retentionDays } from '../store/retention';
import { eraseEnded } from './erase';

export { keepRetention } from '../store/retention';

/** Follows for how many days the user wants closed rotations kept. Out: how to stop. */
export function watchRetention(listener: (days: number | null) => void, onError: (error: unknown) => void): () => void {
  const tell = () => void chosenRetention().then(listener, onError);
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isRetentionKey)) tell();
  };
  browser.storage.local.onChanged.addListener(changed);
  tell();
  return () => browser.storage.local.onChanged.removeListener(changed);
}

/** Erases rotations that were closed longer ago than they are to be kept. Costs nothing while that is off. */
export async function applyRetention(): Promise<void> {
  const present = now();
  const over = (await ends()).filter(({ at, isExact }) => isExact && at < present);
  await eraseEnded(over.map(({ id }) => id));
}

/** When to look next whether a rotation is to be erased; null where none is. */
export async function nextErasure(): Promise<number | null> {
  const times = (await ends()).map(({ at }) => at + 1);
  return times.length > 0 ? Math.min(...times) : null;
}

/** Until when closed rotations are kept; not exact, and then no later than that, for those opened lately. */
async function ends(): Promise<{ id: string; at: number; isExact: boolean }[]> {
  const days = await retentionDays();
  if (days === null) return [];
  const kept = days * DAY;
  const found: { id: string; at: number; isExact: boolean }[] = [];
  for (const { id, openedAt } of await rowsOf('rotations', db.rotations.where('open').equals(0).toArray())) {
    // Closed later than opened: of whatever was opened lately nothing need be read.
    const isExact = openedAt + kept < now();
    const closedAt = isExact ? (await outcomeIn(id))?.closed?.at : openedAt;
    if (closedAt !== undefined) found.push({ id, at: closedAt + kept, isExact });
  }
  return found;
}
