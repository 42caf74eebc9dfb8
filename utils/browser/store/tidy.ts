import { db } from './database';
import { setDamagedAside } from './read';
import { write } from './write';

/**
 * Sets aside what cannot be read. Costs a look at every row, so it runs at the worker's start and where somebody looks
 * after their data; only a real change wakes the pages.
 */
export async function tidy(): Promise<void> {
  const damaged = await db.transaction('rw', db.tables, setDamagedAside);
  if (damaged > 0) await write(async () => {});
}
