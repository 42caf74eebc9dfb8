import { readTimeSettings, type TimeSettings } from '../../core/reminding/settings';
import { browser } from '../browser';

const KEY = 'time';

/** Due times, reminders, quiet hours and schedule as the user set them. */
export async function timeSettings(): Promise<TimeSettings> {
  return readTimeSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps some of the settings about time; the others stay. Changes wait for each other. */
export async function keepTimeSettings(change: Partial<TimeSettings>): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: { ...(await timeSettings()), ...change } });
  });
}

/** Whether a change of the storage is one of the settings about time. */
export function isTimeKey(key: string): boolean {
  return key === KEY;
}
