import { z } from '../../core/schema';
import { browser } from '../browser';

const ASKS = 'asksAtCopy';

/** Whether Rekey may ask where a copied token goes. It may until the user says no. */
export async function asksAtCopy(): Promise<boolean> {
  const parsed = z.safeParse(z.boolean(), (await browser.storage.local.get(ASKS))[ASKS]);
  return parsed.success ? parsed.data : true;
}

/** Keeps whether Rekey may ask where a copied token goes. */
export async function keepAsksAtCopy(asks: boolean): Promise<void> {
  await browser.storage.local.set({ [ASKS]: asks });
}

/** Whether a change of the storage is that choice. */
export function isChoiceKey(key: string): boolean {
  return key === ASKS;
}
