import { browser } from '../browser';
import { db, SCHEMAS, type TableName } from '../store/database';
import { refusedMessages } from '../store/local';
import { checkExports } from '../store/policy';
import { rowsOf } from '../store/read';
import { tidy } from '../store/tidy';
import { write } from '../store/write';
import { watch } from './snapshot';

/** What went wrong so far: messages refused, and rows that could not be read, by table. */
export interface Trouble {
  refusedMessages: number;
  setAside: { table: string; count: number }[];
}

/** Follows what went wrong. Sets damaged rows aside first, as the worker may not have run since they were damaged. */
export function watchTrouble(listener: (trouble: Trouble) => void, onError: (error: unknown) => void): () => void {
  let latest: Trouble['setAside'] = [];
  tidy().catch(onError);
  const tell = () =>
    refusedMessages().then((refused) => listener({ refusedMessages: refused, setAside: latest }), onError);
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
  if (setAside.some(({ told }) => told === 0)) await write(() => db.setAside.toCollection().modify({ told: 1 }));
  return text;
}

/** Throws away what was set aside. */
export async function forgetSetAside(): Promise<void> {
  await write(() => db.setAside.clear());
}

async function countSetAside(): Promise<Trouble['setAside']> {
  const counts = new Map<string, number>();
  await db.setAside.each(({ table }) => counts.set(table, (counts.get(table) ?? 0) + 1));
  return [...counts].map(([table, count]) => ({ table, count }));
}

function withoutFingerprints({ table, row, at }: { table: string; row: unknown; at: number }): unknown {
  const json = JSON.stringify(row, (key, value: unknown) => (key === 'fingerprint' ? undefined : value));
  return { table, at, row: json === undefined ? null : JSON.parse(json) };
}
