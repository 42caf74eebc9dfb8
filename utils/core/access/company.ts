import type { Account } from '../account';
import { LIMITS, nameKey } from '../inventory/tool';
import { company, id, time, z } from '../schema';

const text = z.string().check(z.refine((value) => value !== '' && [...value].length <= LIMITS.name));

/** What the user knows of a Pipedrive company: what they call it, and who may change its settings. */
export const companySchema = z.strictObject({
  id,
  domain: company,
  label: z.nullable(text),
  /** The settings admin, a person; null while nobody is known. */
  admin: z.nullable(id),
  createdAt: time,
});
export type Company = z.infer<typeof companySchema>;

/** Who is said to be a company's settings admin. Without `contact`, what is known of it stays; null takes it away. */
export interface NamedAdmin {
  name: string;
  contact?: string | null;
}

/** One company as a list shows it: what the user knows of it, and its accounts. */
export interface ListedCompany {
  domain: string;
  /** Null where the user has said nothing of it yet. */
  known: Company | null;
  accounts: Account[];
}

/** Every company that is known by an account or by its own row, by domain. Accounts without a company are left out. */
export function companiesOf(accounts: readonly Account[], rows: readonly Company[]): ListedCompany[] {
  const known = new Map(rows.map((row) => [row.domain, row]));
  const domains = new Set(known.keys());
  for (const { company: domain } of accounts) if (domain !== null) domains.add(domain);
  return [...domains].sort().map((domain) => ({
    domain,
    known: known.get(domain) ?? null,
    accounts: accounts.filter((account) => account.company === domain),
  }));
}

/** What a company is called on the screen: as the user calls it, with its domain where that is another word. */
export function companyName({ domain, label }: Pick<Company, 'domain' | 'label'>): string {
  if (label === null) return domain;
  return nameKey(label) === domain ? label : `${label} (${domain})`;
}
