import canonicalize from 'canonicalize';
import type { IndexableType, Table } from 'dexie';
import { joined, type Recovery } from '../../core/recovery';
import { isSetAside } from '../../core/rotation/gap';
import { now } from '../clock';
import { type Checkpoint, COPIED, type Copied, keyOf, type Place } from './checkpoint';
import type { Database } from './database';
import { readKept } from './keep';
import { announce, announced, countTo, keepRecovery, recoveryIn, revisionIn } from './meta';

/** Rows that were brought back, by table. */
type Brought = Partial<Record<string, unknown[]>>;

/** How much was lost: everything, some rows, or no more than what could not be read. */
type Extent = 'whole' | 'part' | 'unread';

/**
 * A database that does not know how many commits it has seen, although some were announced or copied, was lost: what its
 * copy and journal hold is brought back before anybody reads or writes. Where no copy can be read, what there is of it is set aside.
 * Costs one read where all is well.
 */
export async function restoreIfEmpty(db: Database): Promise<void> {
  if ((await revisionIn(db)) !== null) return;
  const [{ latest: copy, damaged }, last] = await Promise.all([readKept(db), announced()]);
  if (copy === null && last === null && damaged.length === 0) return;
  const no = Math.max(copy?.no ?? 0, last ?? 0) + 1;
  const isRestored = await db.transaction('rw', db.tables, async () => {
    if ((await revisionIn(db)) !== null) return false;
    const before = await countsOf(db);
    const brought = copy === null ? {} : await bringBack(db, copy);
    if (copy === null) {
      for (const row of damaged) await db.setAside.add({ table: 'checkpoint', row, at: now(), told: 0 });
    }
    await countTo(db, no);
    const extent = Object.values(before).every((count) => count === 0) ? 'whole' : 'part';
    await note(db, { copy, brought, extent, changes: Math.max(0, (last ?? 0) - (copy?.no ?? 0)) });
    return true;
  });
  // It changes nothing that the copy does not know, so that it need not be announced before it is made.
  if (isRestored) await announce(no);
}

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
  for (const name of COPIED) {
    const table: Table<unknown, IndexableType> = db.table(name);
    const isWanted = (row: unknown) => tables.includes(name) || wanted.has(JSON.stringify([name, keyOf(table, row)]));
    const rows = (copy.rows[name] ?? []).filter((row) => db.fits(name, row) && isWanted(row));
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
  /** Nothing but the last commit, which was cut off at its end: to bring it there is no news. */
  isUnfinished?: boolean;
  /** Tables that have lost rows; of the others rows may have been taken out. */
  tables?: readonly string[] | undefined;
}

/** Notes what was lost and what came back, if anything, until the user has been told. To be called in a write transaction. */
export async function note(
  db: Database,
  { copy, brought, extent, changes = 0, isUnfinished = false, tables }: Loss,
): Promise<void> {
  const rotations = new Set([...idsOf(brought.rotations, 'id'), ...idsOf(brought.events, 'rotation')]);
  const { tools = [], accounts = [], rotations: rows = [], events = [] } = brought;
  const all = Object.values(brought).reduce((sum, some) => sum + (some?.length ?? 0), 0);
  const others = all - tools.length - accounts.length - rows.length - events.length;
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
  const isBack = recovery.whole || all > 0;
  const isNews = (isBack && !isUnfinished) || Object.values(missing).some((count) => count > 0);
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
  const silent = known.filter((id) => !told.has(id)).length;
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
