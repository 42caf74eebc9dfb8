import { z } from '../../core/schema';
import { browser } from '../browser';
import { policyAtHand } from './policy';

const KEY = 'retentionDays';
const days = z.number().check(z.int(), z.gte(1), z.lte(3650));

/** For how many days closed rotations are kept: as the organisation says, else as the user does; null keeps them. */
export async function retentionDays(): Promise<number | null> {
  return (await policyAtHand())?.policy.retentionDays ?? chosenRetention();
}

/** What the user chose. */
export async function chosenRetention(): Promise<number | null> {
  const parsed = z.safeParse(days, (await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

/** Keeps what the user chose; null keeps closed rotations for good. Rejects what is no number of days. */
export async function keepRetention(chosen: number | null): Promise<void> {
  if (chosen === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: z.parse(days, chosen) });
}

/** Whether a change of the storage is this choice. */
export function isRetentionKey(key: string): boolean {
  return key === KEY;
}
