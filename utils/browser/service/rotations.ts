import type { Account } from '../../core/account';
import type { Happening, Reason } from '../../core/rotation/event';
import type { Rotation } from '../../core/rotation/fold';
import { closesAt } from '../../core/rotation/tally';
import { cutShort } from '../../core/secret';
import type { Interval } from '../../core/time';
import { now } from '../clock';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { keepPlan } from '../store/local';
import { append, openRotations, rotationOf } from '../store/log';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import { noteTokenShown } from './errand-news';
import { disownToken, ownTokenAgain } from './false-alarm';
import { close, newAccount, open } from './opening';

export type Answer = 'regenerated' | 'another-user' | 'neither';

/**
 * Opens a rotation on the user's word, with no page at all. Without an account it is that of `company`, else the only
 * one known, else a new one. Out: the rotation's id.
 */
export async function startByHand(start: {
  account: string | null;
  company: string | null;
  t0: Interval;
  reason: Reason | null;
}): Promise<string> {
  const { installation } = await identity();
  const id = await write(async () => {
    const account = await accountFor(start.account, start.company);
    return open(account, start.t0, 'told', start.reason, installation);
  });
  await keepPlan(null);
  return id;
}

/** Ends a rotation by the user's wish. */
export async function closeRotation(id: string): Promise<void> {
  await end(id, 'by-user');
}

/** Ends a rotation that followed no regeneration; what was taken for its new token is none. */
export async function dismissRotation(id: string): Promise<void> {
  await end(id, 'false-alarm');
}

/** Opens an ended rotation again; not while a newer one of the same account is open. */
export async function reopenRotation(id: string): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const rotation = await rotationOf(id);
    const taken = (await openRotations()).some(({ account }) => account === rotation?.account);
    if (rotation === null || rotation.closed === null || taken) return;
    await append(id, installation, 'me', [{ type: 'reopened' }]);
    if (rotation.closed.how === 'false-alarm') await ownTokenAgain(rotation);
    await db.rotations.update(id, { open: 1 });
  });
}

/** Says, or says anew, why the token was replaced. */
export async function giveReason(id: string, reason: Reason): Promise<void> {
  const { installation } = await identity();
  const what: Happening = { type: 'reason-given', reason };
  await write(async () => {
    if ((await rotationOf(id)) !== null) await append(id, installation, 'me', [what]);
  });
}

/** One of the three answers about a different token. `userName` names the other user, where one gave it. */
export async function answerQuestion(account: string, answer: Answer, userName: string | null): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const question = await db.questions.get(account);
    const owner = await db.accounts.get(account);
    if (question === undefined || owner === undefined) return;
    const { fingerprint, at, lastSeen } = question;
    await db.questions.delete(account);
    const token = { fingerprint, since: at, seenAt: at };
    if (answer === 'another-user') {
      const user = userName === null ? null : cutShort(userName, 200).text || null;
      const other = await newAccount(owner.company, user);
      await db.accounts.update(other.id, { token });
      await db.sightings.put({ account: other.id, fingerprint, firstAt: at });
      await noteTokenShown({ ...other, token }, true, installation);
      return;
    }
    if (answer === 'neither') {
      await db.sightings.put({ account, fingerprint, firstAt: at, noToken: true });
      return;
    }
    await db.sightings.put({ account, fingerprint, firstAt: at });
    await db.accounts.update(account, { token });
    await open(owner, { from: Math.min(lastSeen, at), to: at }, 'answered', null, installation);
  });
}

/** Ends those of the open rotations that were handled long enough ago. Out: whether there were any. */
export async function closeOverdue(open: readonly Rotation[]): Promise<boolean> {
  const isOverdue = (closing: number | null) => closing !== null && closing <= now();
  if (!open.some((rotation) => isOverdue(closesAt(rotation)))) return false;
  const { installation } = await identity();
  await write(async () => {
    for (const rotation of await openRotations()) {
      if (isOverdue(closesAt(rotation))) await close(rotation.id, 'by-time', 'rekey', installation);
    }
  });
  return true;
}

async function end(id: string, how: 'by-user' | 'false-alarm'): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const rotation = await rotationOf(id);
    if (rotation?.closed !== null) return;
    await close(id, how, 'me', installation);
    if (how === 'false-alarm') await disownToken(rotation);
  });
}

async function accountFor(id: string | null, company: string | null): Promise<Account> {
  const accounts = await rowsOf('accounts');
  const chosen = accounts.find((account) => account.id === id);
  if (chosen) return chosen;
  if (company !== null) {
    return accounts.find((account) => account.company === company) ?? newAccount(company, null);
  }
  const [only, another] = accounts;
  return only !== undefined && another === undefined ? only : newAccount(null, null);
}
