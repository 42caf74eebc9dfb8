import { codeOf, type Mishap, minuteOf, mishapSchema, type Place } from '../../core/problem';
import { z } from '../../core/schema';
import { browser } from '../browser';
import { now } from '../clock';

const KEY = 'mishaps';
/** Only the newest are kept. */
const KEPT = 20;

/** What failed last, oldest first: kinds of errors, never their texts. */
export async function mishaps(): Promise<Mishap[]> {
  const parsed = z.safeParse(z.array(mishapSchema), (await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : [];
}

/** Notes that something failed. Never rejects, as it is called where something already has. */
export async function noteMishap(place: Place, thrown: unknown): Promise<void> {
  const mishap: Mishap = { place, code: codeOf(thrown), at: minuteOf(now()) };
  const add = async () => browser.storage.local.set({ [KEY]: [...(await mishaps()), mishap].slice(-KEPT) });
  await Promise.resolve(navigator.locks.request(KEY, add)).catch(() => {});
}

/** Notes whatever nobody caught in the worker or on the page that calls this. */
export function noteUncaught(place: Place): void {
  globalThis.addEventListener('error', ({ error }) => void noteMishap(place, error));
  globalThis.addEventListener('unhandledrejection', ({ reason }) => void noteMishap(place, reason));
}
