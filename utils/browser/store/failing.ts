import { browser } from '../browser';
import { now } from '../clock';

/** In memory, as it tells of a disk that may be full. */
const KEY = 'cannotStore';

/** Whether what was seen on a page could not be written down, and has not been since. */
export async function cannotStore(): Promise<boolean> {
  return typeof (await browser.storage.session.get(KEY))[KEY] === 'number';
}

/** Notes that something could not be written down. Never rejects. */
export async function noteFailing(): Promise<void> {
  await browser.storage.session.set({ [KEY]: now() }).catch(() => {});
}

/** Something was written down again. Never rejects. */
export async function noteWorking(): Promise<void> {
  await browser.storage.session.remove(KEY).catch(() => {});
}

/** Whether a change of the storage is about this. */
export function isFailingKey(key: string): boolean {
  return key === KEY;
}
