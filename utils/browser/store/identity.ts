import { hash, id, z } from '../../core/schema';
import { browser } from '../browser';
import { newId, randomHex } from '../ids';
import { db } from './database';

const identitySchema = z.strictObject({ installation: id, fingerprintKey: hash });
export type Identity = z.infer<typeof identitySchema>;

const KEY = 'identity';

/**
 * Who this installation is: an id for its event chains and the key of its fingerprints, made once.
 * It lives in `storage.local`, so that fingerprints stay comparable when the database is lost; and in the database as well,
 * for the day on which it is the other that is lost.
 */
export async function identity(): Promise<Identity> {
  return (await stored()) ?? navigator.locks.request(KEY, async () => (await stored()) ?? (await copied()) ?? make());
}

/** Sees to it that the database holds a copy. */
export async function copyIdentity(): Promise<void> {
  const own = await stored();
  if (own !== null && (await inDatabase()) === null) await db.meta.put({ key: KEY, value: own });
}

async function stored(): Promise<Identity | null> {
  const found = await browser.storage.local.get(KEY);
  const parsed = z.safeParse(identitySchema, found[KEY]);
  return parsed.success ? parsed.data : null;
}

async function copied(): Promise<Identity | null> {
  const copy = await inDatabase();
  if (copy !== null) await browser.storage.local.set({ [KEY]: copy });
  return copy;
}

async function inDatabase(): Promise<Identity | null> {
  const parsed = z.safeParse(identitySchema, (await db.meta.get(KEY))?.value);
  return parsed.success ? parsed.data : null;
}

async function make(): Promise<Identity> {
  const made = { installation: newId(), fingerprintKey: randomHex(32) };
  await browser.storage.local.set({ [KEY]: made });
  return made;
}
