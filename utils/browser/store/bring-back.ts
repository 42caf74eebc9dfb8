import canonicalize from 'canonicalize';
import type { IndexableType, Table } from 'dexie';
import { joined, type Recovery } from '../../core/recovery';
import { isSetAside } from '../../core/rotation/gap';
import { now } from '../clock';
import { type Checkpoint, COPIED, type Copied, keyOf, type Place } from './checkpoint';
import type { Database } from './database';
import { keepRecovery, recoveryIn, revisionIn } from './meta';

/** Rows that were brought back, by table. */
type Brought = Partial<Record<string, unknown[]>>;

/** How much was lost: everything, some rows, or no more than what could not be read. */
type Extent = 'whole' | 'part' | 'unread';

/** How many rows each table holds, apart from the one that tells of the database itself. */
export async function countsOf(db: Database): Promise<Record<string, number>> {
  const tables = db.tables.filter(({ name }) => name !== 'meta');
  const counts = await Promise.all(tables.map((table) => table.count()));
  return Object.fromEntries(tables.map(({ name }, index) => [name, counts[index] ?? 0]));
}

/** Tables whose rows in the database are never older than those of its copy: events stand as they are, once and for all. */
const FIXED: readonly Copied[] = ['events', 'errandEvents', 'setAside'];

/**
 * Adds rows of the copy that are not in the database and can be read, of the given tables and at the given places. What is
 * there stays as it is, unless the copy is `newer`. Out: what was added or replaced. To be called in a write transaction.
 */
export async function bringBack(
  db: Database,
  copy: Checkpoint,
  tables: readonly Copied[] = COPIED,
  places: readonly Place[] = [],
  newer = false,
): Promise<Brought> {
  const wanted = new Set(places.map(({ table, key }) => JSON.stringify([table, key])));
  const brought: Brought = {};
  // Dexie loses the transaction over an await in which the database is asked nothing, as where nothing can be brought back.
  await revisionIn(db);
  for (const name of COPIED) {
    const table: Table<unknown, IndexableType> = db.table(name);
    const isWanted = (row: unknown) => tables.includes(name) || wanted.has(JSON.stringify([name, keyOf(table, row)]));
    const rows = (copy.rows[name] ?? []).filter((row) => db.fits(name, row) && isWanted(row));
    if (rows.length === 0) continue;
    const there = await table.bulkGet(rows.map((row) => keyOf(table, row)));
    const isStale = (row: unknown, now: unknown) => newer && !FIXED.includes(name) && !isSame(row, now);
    const missing = rows.filter((row, index) => {
      const now = there[index];
      return now === undefined || isSetAside(now) || isStale(row, now);
    });
    if (missing.length === 0) continue;
    await table.bulkPut(missing);
    brought[name] = missing;
  }
  return brought;
}

/** What was found out about a loss. */
interface Loss {
  copy: Checkpoint | null;
  brought: Brought;
  extent: Extent;
  /** Commits that came after the copy. */
  changes?: number;
  /** Tables that have lost rows; of the others rows may have been taken out. */
  tables?: readonly string[] | undefined;
}

/** Notes what was lost and what came back, if anything, until the user has been told. To be called in a write transaction. */
export async function note(db: Database, { copy, brought, extent, changes = 0, tables }: Loss): Promise<void> {
  const rotations = new Set([...idsOf(brought.rotations, 'id'), ...idsOf(brought.events, 'rotation')]);
  const { tools = [], accounts = [], rotations: rows = [], events = [], outcomes = [] } = brought;
  const all = Object.values(brought).reduce((sum, some) => sum + (some?.length ?? 0), 0);
  const others = all - tools.length - accounts.length - rows.length - events.length - outcomes.length;
  const missing =
    extent === 'unread'
      ? { rotations: 0, looks: 0, others: 0, changes: 0 }
      : { ...(await goneFrom(db, copy, tables)), changes };
  const recovery: Recovery = {
    at: now(),
    asOf: copy?.at ?? null,
    whole: extent === 'whole',
    brought: { tools: tools.length, accounts: accounts.length, rotations: rotations.size, others },
    missing,
  };
  const isNews = recovery.whole || all > 0 || Object.values(missing).some((count) => count > 0);
  if (isNews) await keepRecovery(db, joined(await recoveryIn(db), recovery));
}

/** Told of as rotations and looks, or as what they belong to. */
const TOLD: readonly string[] = ['rotations', 'looks', 'events', 'errandEvents', 'outcomes', 'remarks'];

/**
 * What the copy counted and does not hold: rotations that are gone or of which nothing is told, what looks had found, and
 * other rows of the given tables, as those of ended errands.
 */
async function goneFrom(
  db: Database,
  copy: Checkpoint | null,
  tables?: readonly string[],
): Promise<Pick<Recovery['missing'], 'rotations' | 'looks' | 'others'>> {
  const present = await countsOf(db);
  const others = Object.entries(copy?.counts ?? {})
    .filter(([name]) => !TOLD.includes(name) && (tables?.includes(name) ?? true))
    .reduce((sum, [name, count]) => sum + Math.max(0, count - (present[name] ?? 0)), 0);
  const known = await db.rotations.toCollection().primaryKeys();
  const told = new Set(await db.events.orderBy('rotation').uniqueKeys());
  // Once they have been told of, and a copy was made since, they are not told of again.
  const isLess = (present.events ?? 0) < (copy?.counts.events ?? 0);
  const silent = isLess ? known.filter((id) => !told.has(id)).length : 0;
  return {
    rotations: Math.max(0, (copy?.counts.rotations ?? 0) - known.length) + silent,
    looks: Math.max(0, (copy?.counts.looks ?? 0) - (present.looks ?? 0)),
    others,
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}

function idsOf(rows: unknown[] | undefined, name: string): unknown[] {
  return (rows ?? []).map((row) => (row as Record<string, unknown>)[name]);
}
