import type { Browser } from 'wxt/browser';
import type { Extension } from './extension';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** All that the extension keeps, as plain values. */
export interface Stored {
  /** `chrome.storage` by area. */
  storage: Record<string, unknown>;
  /** IndexedDB rows by database and store; bytes as arrays of numbers. */
  databases: Record<string, Record<string, { key: unknown; value: unknown }[]>>;
}

/** Reads everything that the extension has stored, without waking its worker. */
export async function readStored(extension: Pick<Extension, 'ask'>): Promise<Stored> {
  const text = await extension.ask(async () => {
    const ready = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const readStore = async (store: IDBObjectStore) => {
      const [keys, values] = await Promise.all([ready(store.getAllKeys()), ready(store.getAll())]);
      return keys.map((key, index) => ({ key, value: values[index] }));
    };
    const readDatabase = async (name: string) => {
      const database = await ready(indexedDB.open(name));
      const names = [...database.objectStoreNames];
      const rows: Record<string, unknown> = {};
      if (names.length > 0) {
        const transaction = database.transaction(names);
        await Promise.all(names.map(async (store) => (rows[store] = await readStore(transaction.objectStore(store)))));
      }
      database.close();
      return rows;
    };
    const [local, session, sync, infos] = await Promise.all([
      chrome.storage.local.get(null),
      chrome.storage.session.get(null),
      chrome.storage.sync.get(null),
      indexedDB.databases(),
    ]);
    const names = infos.flatMap(({ name }) => (name === undefined ? [] : [name]));
    const databases = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readDatabase(name)])),
    );
    // What JSON has no form for would be lost on the way to the test.
    const plain = (_key: string, value: unknown) => {
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
      if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
      if (value instanceof Map || value instanceof Set) return [...value];
      return value instanceof CryptoKey ? `key ${value.algorithm.name}` : value;
    };
    return JSON.stringify({ storage: { local, session, sync }, databases }, plain);
  }, null);
  return JSON.parse(text) as Stored;
}
