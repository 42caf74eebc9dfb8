import type { Browser } from 'wxt/browser';
import { setVersion } from './build';
import type { Answer } from './gate';
import type { Deed } from './job';
import type { Stage } from './stage';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** Something that goes wrong at a crossing. */
export interface Fault {
  name: string;
  /** Does it, or begins it; the crossing waits for the answer. */
  strike: (stage: Stage, deed: Deed) => Answer | Promise<Answer>;
  /** What follows once the crossing is over. */
  follow?: (stage: Stage) => Promise<void>;
}

const go = async (work: Promise<unknown>): Promise<Answer> => {
  await work;
  return 'go';
};

async function reloadAs(stage: Stage, version: string | null): Promise<Answer> {
  if (version !== null) await setVersion(stage.folder, version);
  return go(stage.reload());
}

/** Damage to what is stored is found by the next worker. */
const thenFound = async ({ rekey }: Stage, damage: () => Promise<unknown>) => {
  await damage();
  await rekey.killWorker();
};

/** Faults that one browser survives, so that many cells share it. */
export const FAULTS: readonly Fault[] = [
  { name: 'worker killed', strike: ({ rekey }) => go(rekey.killWorker()) },
  { name: 'page closed', strike: (stage, { page }) => go(stage.closePage(page)) },
  { name: 'call refused', strike: () => 'refuse' },
  { name: 'reloaded', strike: (stage) => reloadAs(stage, null) },
  { name: 'updated', strike: (stage) => reloadAs(stage, '9.9.9') },
  { name: 'downgraded', strike: (stage) => reloadAs(stage, '0.0.1') },
  {
    name: 'row damaged',
    strike: () => 'go',
    follow: (stage) => thenFound(stage, () => stage.rekey.ask(damageRows, stage.company)),
  },
  {
    name: 'store emptied',
    strike: () => 'go',
    follow: (stage) => thenFound(stage, () => stage.rekey.ask(emptyStore, null)),
  },
  {
    name: 'copy damaged',
    strike: () => 'go',
    follow: (stage) => thenFound(stage, () => stage.rekey.ask(damageCopies, null)),
  },
  { name: 'database gone', strike: () => 'go', follow: ({ rekey }) => rekey.ask(deleteDatabase, null) },
  {
    name: 'later version',
    strike: () => 'go',
    follow: async (stage) => {
      await stage.rekey.ask(leaveAsLater, null);
      await reloadAs(stage, '0.0.1');
    },
  },
];

/** Runs in a page: spoils a tool of a company and the last event there is. */
async function damageRows(company: string): Promise<void> {
  const ready = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await ready(indexedDB.open('rekey'));
  const transaction = database.transaction(['tools', 'events'], 'readwrite');
  const [tools, events] = [transaction.objectStore('tools'), transaction.objectStore('events')];
  const tool = (await ready(tools.getAll())).find((row) => row.company === company);
  const event = (await ready(events.getAll())).at(-1);
  if (tool !== undefined) tools.put({ ...tool, name: 7 });
  if (event !== undefined) events.put({ ...event, what: { type: 'nonsense' } });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page: a version that is yet to come was here, with a store and an event of its own. */
async function leaveAsLater(): Promise<void> {
  const ready = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { version = 0 } = (await indexedDB.databases()).find(({ name }) => name === 'rekey') ?? {};
  const opening = indexedDB.open('rekey', version + 10);
  opening.onupgradeneeded = () => opening.result.createObjectStore(`later-${version}`);
  const database = await ready(opening);
  const transaction = database.transaction('events', 'readwrite');
  const events = transaction.objectStore('events');
  const last = (await ready(events.getAll())).sort((a, b) => a.at - b.at || a.no - b.no).at(-1);
  if (last !== undefined) {
    events.add({ ...last, no: last.no + 1, previous: last.hash, what: { type: 'of a later version' } });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page: the events are gone. */
async function emptyStore(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('rekey');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction('events', 'readwrite');
  transaction.objectStore('events').clear();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page: neither generation of the copy can be read. */
async function damageCopies(): Promise<void> {
  await chrome.storage.local.set({ 'checkpoint:a': { version: 1, text: '{"no":', sum: '' }, 'checkpoint:b': 7 });
}

/** Runs in a page: the database is gone, as after a repair by the browser. */
async function deleteDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('rekey');
    deletion.onsuccess = () => resolve();
    deletion.onerror = () => reject(deletion.error);
  });
}
