import type { Browser } from 'wxt/browser';
import type { Extension } from '../e2e/harness/extension';
import { makeWorld, type Size, type World } from './make';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/**
 * Puts a world into the database of an installed extension, as if this installation had lived through it, and wakes the
 * worker. The database must be about to be made: open one of the extension's pages before. Out: what was put in.
 */
export async function fillWith(rekey: Pick<Extension, 'ask'>, size: Size, now: number, start = 0): Promise<World> {
  const installation = await rekey.ask(async () => {
    const kept = (await chrome.storage.local.get('identity')).identity as { installation: string } | undefined;
    if (kept !== undefined) return kept.installation;
    // A fresh installation makes its identity when it is first needed.
    const key = [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0'));
    const identity = { installation: crypto.randomUUID(), fingerprintKey: key.join('') };
    await chrome.storage.local.set({ identity });
    return identity.installation;
  }, null);
  const world = makeWorld(size, installation, now, start);
  await rekey.ask(
    async (tables) => {
      // Opened before its owner has made it, it would be made here, without tables.
      const isMade = async () => (await indexedDB.databases()).some(({ name }) => name === 'rekey');
      for (let tries = 0; tries < 200 && !(await isMade()); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('rekey');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction([...Object.keys(tables), 'meta'], 'readwrite');
      // A commit more, as each of the product's own counts itself: a database that knows of fewer than its copy counts as lost.
      const meta = transaction.objectStore('meta');
      const seen = await new Promise<number>((resolve, reject) => {
        const request = meta.get('revision');
        request.onsuccess = () => resolve(Number(request.result?.value ?? 0));
        request.onerror = () => reject(request.error);
      });
      const no = seen + 1;
      meta.put({ key: 'revision', value: no });
      for (const [table, rows] of Object.entries(tables)) {
        const store = transaction.objectStore(table);
        for (const row of rows) store.put(row);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
      await chrome.storage.local.set({ revision: { no, id: crypto.randomUUID() } });
    },
    world as unknown as Record<string, unknown[]>,
  );
  return world;
}
