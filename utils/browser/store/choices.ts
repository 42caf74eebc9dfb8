import { z } from '../../core/schema';
import { browser } from '../browser';
import { maySendToken } from './consent';
import { liveChecksOff } from './policy';

const ASKS = 'asksAtCopy';
const CHECKS = 'checksTokens';

/** Whether Rekey may ask where a copied token goes. It may until the user says no. */
export async function asksAtCopy(): Promise<boolean> {
  return read(ASKS, true);
}

/** Keeps whether Rekey may ask where a copied token goes. */
export async function keepAsksAtCopy(asks: boolean): Promise<void> {
  await browser.storage.local.set({ [ASKS]: asks });
}

/**
 * Whether Pipedrive is asked about both tokens after a change: not before the user says so, nor against the policy, nor where
 * the browser itself was told not to send them.
 */
export async function checksTokens(): Promise<boolean> {
  return (await read(CHECKS, false)) && !(await liveChecksOff()) && (await maySendToken());
}

/** Keeps whether Pipedrive is asked about both tokens after a change. */
export async function keepChecksTokens(checks: boolean): Promise<void> {
  await browser.storage.local.set({ [CHECKS]: checks });
}

/** Whether a change of the storage is one of the user's choices. */
export function isChoiceKey(key: string): boolean {
  return key === ASKS || key === CHECKS;
}

async function read(key: string, otherwise: boolean): Promise<boolean> {
  const parsed = z.safeParse(z.boolean(), (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.data : otherwise;
}
