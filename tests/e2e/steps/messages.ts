import type { Browser } from 'wxt/browser';
import type { Extension } from '../harness/extension';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** Lets a page of the extension hear from now on what content scripts tell the worker. */
export async function hearMessages(rekey: Extension): Promise<void> {
  await rekey.ask(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      heard.push(message);
    });
  }, null);
}

/** What it has heard. */
export async function heardMessages(rekey: Extension): Promise<{ type: string }[]> {
  return rekey.ask(() => (globalThis as typeof globalThis & { heard: { type: string }[] }).heard, null);
}
