import type { Company, NamedAdmin } from '../../core/access/company';
import type { CompanyDraft } from '../../core/access/list';
import { nameKey } from '../../core/inventory/tool';
import { company as domainSchema, z } from '../../core/schema';
import { cutShort } from '../../core/secret';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { appendToErrand, openErrands } from '../store/errand-log';
import { writeForGood } from '../store/for-good';
import { identity } from '../store/identity';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import { peopleNamed } from './inventory';
import { newAccount } from './opening';

/** What came of adding companies: those that are new, and how many were known. */
export interface AddedCompanies {
  added: string[];
  alreadyThere: number;
}

/**
 * Adds companies that somebody named or listed. What is known of one already stays; what a list says beyond that is taken.
 * Out: the domains of those that are new.
 */
export async function addCompanies(drafts: readonly CompanyDraft[]): Promise<AddedCompanies> {
  return write(async () => {
    const added: string[] = [];
    const all = new Set((await rowsOf('accounts')).map(({ company }) => company));
    const listed = new Set((await rowsOf('companies')).map(({ domain }) => domain));
    const person = await peopleNamed(drafts.map(({ admin }) => admin));
    for (const { domain, label, admin, contact } of drafts) {
      const row = await companyRow(domain);
      const isNew = !all.has(domain) && !listed.has(domain);
      if (isNew) added.push(domain);
      // A company without an account has nowhere to keep its token's age.
      if (!all.has(domain)) await newAccount(domain, null);
      all.add(domain);
      listed.add(domain);
      const known = { label: row.label ?? label, admin: row.admin ?? person(admin) };
      await db.companies.update(row.id, known);
      if (known.admin !== null && known.admin === person(admin)) await reach(known.admin, contact, false);
    }
    return { added, alreadyThere: drafts.length - added.length };
  });
}

/** Says what a company is called, and who its settings admin is; an admin of null is unknown. */
export async function describeCompany(
  domain: string,
  said: { label: string | null; admin: NamedAdmin | null },
): Promise<void> {
  const parsed = z.parse(domainSchema, domain);
  await write(async () => {
    const row = await companyRow(parsed);
    await db.companies.update(row.id, { label: clean(said.label), admin: await adminFrom(said.admin) });
  });
}

/** Takes companies off the list of which nothing but their names is known. Open errands go on without them. */
export async function removeCompanies(domains: readonly string[]): Promise<void> {
  const { installation } = await identity();
  await writeForGood(async () => {
    for (const domain of domains) {
      const accounts = await db.accounts.where('company').equals(domain).toArray();
      const bare = await Promise.all(accounts.map(({ id }) => isBare(id)));
      if (bare.includes(false)) continue;
      await db.accounts.bulkDelete(accounts.map(({ id }) => id));
      const rows = await db.companies.where('domain').equals(domain).primaryKeys();
      await dropCompanies(rows, installation);
    }
  });
}

/** Deletes rows of companies, and their steps in open errands. To be called in a write transaction. */
export async function dropCompanies(ids: readonly string[], installation: string): Promise<void> {
  if (ids.length === 0) return;
  await db.companies.bulkDelete([...ids]);
  for (const errand of await openErrands()) {
    const steps = errand.steps.filter(({ company }) => company !== null && ids.includes(company));
    const removed = steps.map(({ id }) => ({ type: 'step-removed', step: id }) as const);
    await appendToErrand(errand.id, installation, 'me', removed);
  }
}

/** The row of a company, made where there is none. To be called in a write transaction. */
export async function companyRow(domain: string): Promise<Company> {
  const [known] = await rowsOf('companies', db.companies.where('domain').equals(domain).toArray());
  if (known !== undefined) return known;
  const row: Company = { id: newId(), domain, label: null, admin: null, createdAt: now() };
  await db.companies.add(row);
  return row;
}

/** The person who is said to be an admin, made where new. To be called in a write transaction. */
export async function adminFrom(admin: NamedAdmin | null): Promise<string | null> {
  const name = clean(admin?.name ?? null);
  if (admin === null || name === null) return null;
  const id = (await peopleNamed([name]))(name);
  if (id !== null && admin.contact !== undefined) await reach(id, clean(admin.contact), true);
  return id;
}

async function reach(person: string, contact: string | null, replaces: boolean): Promise<void> {
  const known = await db.people.get(person);
  if (known === undefined || (known.contact !== undefined && !replaces)) return;
  const { contact: _before, ...rest } = known;
  await db.people.put({ ...rest, ...(contact !== null && nameKey(contact) !== nameKey(rest.name) && { contact }) });
}

/** Whether nothing hangs on an account: no token was seen, no rotation is its, no tool narrowed to it. */
async function isBare(id: string): Promise<boolean> {
  const account = await db.accounts.get(id);
  const rotations = await db.rotations.where('account').equals(id).count();
  const narrowed = await db.tools.filter((tool) => tool.account === id).count();
  return account?.token === null && rotations === 0 && narrowed === 0;
}

function clean(text: string | null): string | null {
  return text === null ? null : cutShort(text, 200).text || null;
}
