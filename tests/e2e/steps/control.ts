import { createHash } from 'node:crypto';
import type { Browser } from 'wxt/browser';
import type { Extension } from '../harness/extension';
import { formsOf } from '../harness/leaks';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** A text of a token's shape that is nobody's token; made here, so that none stands in the source. */
export function madeToken(seed: string): string {
  return createHash('sha1').update(seed).digest('hex');
}

/** Puts every form of a token into the extension's storage and into a database of its own, for a search to find. */
export async function plant(rekey: Extension, token: string): Promise<void> {
  const texts = formsOf(token).map(({ bytes }) => bytes.toString('latin1'));
  await rekey.ask(async (values) => {
    await chrome.storage.local.set({ control: values });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('control', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('rows', 'readwrite');
        for (const [index, text] of values.entries()) {
          const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
          // A long even tail makes Chromium compress the value, which the search must see through.
          transaction.objectStore('rows').put({ text, wide: `${text}\u2713`, bytes, tail: 'x'.repeat(100_000) }, index);
        }
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        transaction.onerror = () => reject(transaction.error);
      };
    });
  }, texts);
}
