import type { Account } from '../../core/account';
import { countsFor } from '../../core/inventory/tool';
import type { Reason } from '../../core/rotation/event';
import type { Rotation } from '../../core/rotation/fold';
import { openRotation } from '../../core/rotation/open';
import type { Interval } from '../../core/time';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { append, keepOutcome, openRotations } from '../store/log';
import { tieRotation, waitingReason } from './errand-news';
import { listedTools } from './inventory';

/**
 * Opens a rotation with one task per tool of the account; one that is still open is superseded.
 * To be called in a write transaction. Out: the new rotation's id.
 */
export async function open(
  account: Account,
  t0: Interval,
  how: Rotation['how'],
  reason: Reason | null,
  installation: string,
): Promise<string> {
  const before = (await openRotations()).find((rotation) => rotation.account === account.id) ?? null;
  const tools = (await listedTools()).filter((tool) => countsFor(tool, account));
  const why = reason ?? (await waitingReason(account.id));
  const happenings = openRotation({ account: account.id, t0, how, reason: why, tools, open: before, newId });
  const id = newId();
  if (before !== null) await close(before.id, 'superseded', 'rekey', installation);
  await db.rotations.add({ id, account: account.id, open: 1, openedAt: now(), announcedAt: null });
  await append(id, installation, how === 'seen' ? 'rekey' : 'me', happenings);
  await tieRotation(account.id, id, installation);
  return id;
}

/** Ends a rotation. To be called in a write transaction. */
export async function close(
  rotation: string,
  how: NonNullable<Rotation['closed']>['how'],
  who: 'me' | 'rekey',
  installation: string,
): Promise<void> {
  await append(rotation, installation, who, [{ type: 'closed', how }]);
  await db.rotations.update(rotation, { open: 0 });
  await keepOutcome(rotation);
}

/** A new account of a company, or of one that nobody has named. To be called in a write transaction. */
export async function newAccount(company: string | null, user: string | null): Promise<Account> {
  const account = { id: newId(), company, user, createdAt: now(), token: null };
  await db.accounts.add(account);
  return account;
}
