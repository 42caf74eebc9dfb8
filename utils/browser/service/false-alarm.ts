import type { Rotation } from '../../core/rotation/fold';
import { db } from '../store/database';
import { rowsOf } from '../store/read';

/**
 * What was taken for the new token of this rotation was none: the account goes back to the one it showed before. To be
 * called in a write transaction. Nothing happens when the account has gone on to a later token, or none was seen at all.
 */
export async function disownToken({ account: id, t0 }: Rotation): Promise<void> {
  const account = await db.accounts.get(id);
  if (account?.token?.since !== t0.to) return;
  const shown = await sightingsOf(id);
  const wrong = shown.find(({ fingerprint }) => fingerprint === account.token?.fingerprint);
  const before = shown.filter(({ firstAt, noToken }) => firstAt < t0.to && !noToken).at(-1);
  if (wrong === undefined || before === undefined) return;
  await db.sightings.put({ ...wrong, noToken: true });
  const { fingerprint, firstAt } = before;
  await db.accounts.update(id, { token: { fingerprint, since: firstAt, seenAt: Math.max(firstAt, t0.from) } });
}

/** It was a new token after all. To be called in a write transaction. Undoes `disownToken`, and nothing else. */
export async function ownTokenAgain({ account: id, t0 }: Rotation): Promise<void> {
  const account = await db.accounts.get(id);
  const wrong = (await sightingsOf(id)).find(({ firstAt, noToken }) => firstAt === t0.to && noToken);
  if (wrong === undefined || (account?.token && account.token.since > t0.to)) return;
  const { fingerprint, firstAt } = wrong;
  await db.sightings.put({ account: id, fingerprint, firstAt });
  await db.accounts.update(id, { token: { fingerprint, since: firstAt, seenAt: firstAt } });
}

/** Every fingerprint that the account ever showed, the oldest first. */
async function sightingsOf(account: string) {
  const sightings = await rowsOf('sightings', db.sightings.where('account').equals(account).toArray());
  return sightings.sort((a, b) => a.firstAt - b.firstAt);
}
