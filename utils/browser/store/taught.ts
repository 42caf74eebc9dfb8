import { isWebAppHost } from '../../core/address';
import { type TaughtPlace, taughtSchema } from '../../core/detection/taught';
import { z } from '../../core/schema';
import { browser } from '../browser';

const PREFIX = 'taught:';

/** Where the user said that the token is on the pages of a host; null when they have not. */
export async function taughtPlace(host: string): Promise<TaughtPlace | null> {
  const key = PREFIX + host;
  const parsed = z.safeParse(taughtSchema, (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

/** Keeps the taught place of a host; null forgets it. */
export async function keepTaughtPlace(host: string, place: TaughtPlace | null): Promise<void> {
  if (place === null) await browser.storage.local.remove(PREFIX + host);
  else await browser.storage.local.set({ [PREFIX + host]: place });
}

/** Every host on which the user pointed at the token, and when. */
export async function taughtHosts(): Promise<{ host: string; at: number }[]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const host = key.slice(PREFIX.length);
    const parsed = z.safeParse(taughtSchema, value);
    return key.startsWith(PREFIX) && isWebAppHost(host) && parsed.success ? [{ host, at: parsed.data.at }] : [];
  });
}

/** Whether a change of the storage is one of the taught places. */
export function isTaughtKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
