import { type Check, kinshipOf } from '../../core/check';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { append, rotationOf } from '../store/log';
import { write } from '../store/write';

/**
 * Writes down what Pipedrive said of both tokens, once per rotation; and whose the account is, unless it turned out to be
 * somebody else's token. A name that Pipedrive gives takes the place of one given by hand.
 */
export async function recordCheck(rotation: string, account: string, { old, fresh, owner }: Check): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const known = await db.accounts.get(account);
    const before = await rotationOf(rotation);
    if (known === undefined || before === null || before.check !== null) return;
    const kinship = kinshipOf(known.owner ?? null, owner);
    await append(rotation, installation, 'rekey', [{ type: 'checked', old, fresh, owner: kinship }]);
    if (owner === null || kinship === 'other') return;
    const { user, company, name } = owner;
    await db.accounts.update(account, { owner: { user, company }, ...(name === null ? {} : { user: name }) });
  });
}
