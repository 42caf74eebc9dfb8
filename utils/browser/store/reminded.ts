import type { Reminded } from '../../core/reminding/decide';
import { time, z } from '../../core/schema';
import { browser } from '../browser';

const KEY = 'reminded';
const keys = z.array(z.string().check(z.maxLength(200)));
const schema = z.strictObject({ done: keys, pending: keys, lastAt: z.nullable(time) });

/** What was reminded of so far; nothing where that can't be read. */
export async function reminded(): Promise<Reminded> {
  const parsed = z.safeParse(schema, (await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : { done: [], pending: [], lastAt: null };
}

/** Keeps what was reminded of. */
export async function keepReminded(reminded: Reminded): Promise<void> {
  await browser.storage.local.set({ [KEY]: reminded });
}
