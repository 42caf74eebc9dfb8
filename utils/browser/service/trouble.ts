import type { Refused } from '../../core/problem';
import { browser } from '../browser';
import { db, SCHEMAS, type TableName } from '../store/database';
import { cannotStore, isFailingKey } from '../store/failing';
import { latestCheckpoint } from '../store/keep';
import { keepRecovery, recoveryIn } from '../store/meta';
import { checkExports } from '../store/policy';
import { rowsOf } from '../store/read';
import { refused } from '../store/refused';
import { tidy } from '../store/tidy';
import { write } from '../store/write';
import { watch } from './snapshot';

/** What went wrong so far: what was refused, by kind, and rows that could not be read, by table. */
export interface Trouble {
  refused: Refused;
  setAside: { table: string; count: number }[];
}

/** Follows what went wrong. Sets damaged rows aside first, as the worker may not have run since they were damaged. */
export function watchTrouble(listener: (trouble: Trouble) => void, onError: (error: unknown) => void): () => void {
  let latest: Trouble['setAside'] = [];
  tidy().catch(onError);
  const tell = () => refused().then((so) => listener({ refused: so, setAside: latest }), onError);
  const stop = watch(
    countSetAside,
    (counts) => {
      latest = counts;
      void tell();
    },
    onError,
  );
  browser.storage.onChanged.addListener(tell);
  return () => {
    stop();
    browser.storage.onChanged.removeListener(tell);
  };
}

/**
 * Everything that is stored as JSON text, what was set aside included, except fingerprints and their key, which never
 * leave this installation. What was set aside counts as told from then on. Rejects where the organisation has switched
 * exports off.
 */
export async function copyOfEverything(): Promise<string> {
  await checkExports();
  await tidy();
  const tables: Record<string, unknown> = {};
  const exported = (Object.keys(SCHEMAS) as TableName[]).filter((name) => name !== 'sightings' && name !== 'questions');
  for (const name of exported) tables[name] = await rowsOf(name);
  tables.accounts = (await rowsOf('accounts')).map(({ token, ...account }) => ({
    ...account,
    tokenSince: token?.since ?? null,
  }));
  const setAside = await db.setAside.toArray();
  const text = JSON.stringify(
    { format: 'rekey-copy', version: 1, tables, setAside: setAside.map(withoutFingerprints) },
    null,
    2,
  );
  if (setAside.some(({ told }) => told === 0) || (await recoveryIn(db)) !== null) {
    await write(async () => {
      await db.setAside.toCollection().modify({ told: 1 });
      await keepRecovery(db, null);
    });
  }
  return text;
}

/** The user has read what had been lost and what came back. */
export async function recoveryTold(): Promise<void> {
  await write(() => keepRecovery(db, null));
}

/** Follows whether what Rekey sees can't be written down: calls `listener` now and after every change. Out: how to stop. */
export function watchFailing(listener: (failing: boolean) => void, onError: (error: unknown) => void): () => void {
  const tell = () => void cannotStore().then(listener, onError);
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isFailingKey)) tell();
  };
  browser.storage.session.onChanged.addListener(changed);
  tell();
  return () => browser.storage.session.onChanged.removeListener(changed);
}

/**
 * What the copy outside of the database holds, as JSON text and without fingerprints, for when the database can't be read at
 * all. Rejects where there is none, and where the organisation has switched exports off.
 */
export async function copyOfCopy(): Promise<string> {
  await checkExports();
  const copy = await latestCheckpoint(db);
  if (copy === null) throw new Error('there is no copy');
  const { sightings: _, questions: __, ...tables } = copy.rows;
  return JSON.stringify({ format: 'rekey-copy', version: 1, tables, setAside: [] }, strip, 2);
}

/** Throws away what was set aside. */
export async function forgetSetAside(): Promise<void> {
  await write(() => db.setAside.clear());
}

/** How many rows of each table could not be read. */
export async function countSetAside(): Promise<Trouble['setAside']> {
  const counts = new Map<string, number>();
  await db.setAside.each(({ table }) => counts.set(table, (counts.get(table) ?? 0) + 1));
  return [...counts].map(([table, count]) => ({ table, count }));
}

/** Leaves fingerprints out of JSON, also where they stand in a copy that is text. */
function strip(key: string, value: unknown): unknown {
  if (key === 'fingerprint') return undefined;
  return typeof value === 'string' ? value.replace(/(fingerprint[\\"]*:[\\"]*)[0-9a-f]+/g, '$1') : value;
}

function withoutFingerprints({ table, row, at }: { table: string; row: unknown; at: number }): unknown {
  const json = JSON.stringify(row, strip);
  return { table, at, row: json === undefined ? null : JSON.parse(json) };
}
