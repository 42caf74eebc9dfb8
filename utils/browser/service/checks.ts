import type { Account } from '../../core/account';
import { type Asked, kinshipOf, type Owner } from '../../core/check';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { append, rotationOf } from '../store/log';
import { write } from '../store/write';
import { noteTokenValid } from './errand-news';

/**
 * Writes down what Pipedrive said of both tokens, once per rotation: null for the old one that was missed, and for a new
 * one that nobody asked about. And whose the account is, unless the new token turned out to be somebody else's. A name
 * that Pipedrive gives takes the place of one given by hand.
 */
export async function recordCheck(
  rotation: string,
  account: string,
  { old, fresh }: { old: Asked | null; fresh: Asked | null },
): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const known = await db.accounts.get(account);
    const before = await rotationOf(rotation);
    if (known === undefined || before === null || before.check !== null) return;
    const owner = fresh?.owner ?? null;
    // An old token that still lives says as well whose the account was.
    const kinship = kinshipOf(known.owner ?? old?.owner ?? null, owner);
    const verdicts = { old: old?.verdict ?? 'missed', fresh: fresh?.verdict ?? 'unknown' } as const;
    await append(rotation, installation, 'rekey', [{ type: 'checked', ...verdicts, owner: kinship }]);
    if (owner !== null && kinship !== 'other') await keepOwner(known, owner, installation);
  });
}

/** Writes down that an account's own token works and whose it is, unless it is known to be somebody else's. */
export async function recordOwner(account: string, owner: Owner): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const known = await db.accounts.get(account);
    if (known === undefined || kinshipOf(known.owner ?? null, owner) === 'other') return;
    await keepOwner(known, owner, installation);
  });
}

async function keepOwner(known: Account, { user, company, name }: Owner, installation: string): Promise<void> {
  const told = { owner: { user, company }, ...(name === null ? {} : { user: name }) };
  await db.accounts.update(known.id, told);
  await noteTokenValid({ ...known, ...told }, installation);
}
