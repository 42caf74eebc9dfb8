import { company as companySchema, z } from '../../core/schema';
import { cutSecrets } from '../../core/secret';
import { db } from '../store/database';
import { write } from '../store/write';

/** Names the user of an account, or takes the name away. */
export async function nameUser(account: string, name: string | null): Promise<void> {
  const user = name === null ? null : cutSecrets(name).text.trim().slice(0, 200) || null;
  await write(() => db.accounts.update(account, { user }));
}

/** Says which company an account belongs to. Rejects what cannot be a company domain. */
export async function nameCompany(account: string, company: string): Promise<void> {
  const domain = z.parse(companySchema, company);
  await write(() => db.accounts.update(account, { company: domain }));
}
