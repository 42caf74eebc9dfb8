import { company as companySchema, z } from '../../core/schema';
import { cutShort } from '../../core/secret';
import { db } from '../store/database';
import { writeForGood } from '../store/for-good';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import { newAccount } from './opening';

/** Names the user of an account, or takes the name away. */
export async function nameUser(account: string, name: string | null): Promise<void> {
  const user = name === null ? null : cutShort(name, 200).text || null;
  await write(() => db.accounts.update(account, { user }));
}

/** Says which company an account belongs to. Rejects what cannot be a company domain. */
export async function nameCompany(account: string, company: string): Promise<void> {
  const domain = z.parse(companySchema, company);
  await write(() => db.accounts.update(account, { company: domain }));
}

/** Names a company whose token was not seen yet; one that is known already stays as it is. Rejects what cannot be a company domain. */
export async function addCompany(company: string): Promise<void> {
  const domain = z.parse(companySchema, company);
  await write(async () => {
    if ((await rowsOf('accounts')).every((account) => account.company !== domain)) await newAccount(domain, null);
  });
}

/** Takes back a company that was only named. An account that more is known of stays. */
export async function forgetCompany(account: string): Promise<void> {
  await writeForGood(async () => {
    const found = await db.accounts.get(account);
    const rotations = await db.rotations.where('account').equals(account).count();
    const narrowed = await db.tools.filter((tool) => tool.account === account).count();
    if (found?.token === null && rotations === 0 && narrowed === 0) await db.accounts.delete(account);
  });
}
