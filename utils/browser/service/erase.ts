import { type ErasePlan, type EraseTarget, type Holdings, planEnded, planErase } from '../../core/erase';
import { nameKey } from '../../core/inventory/tool';
import { browser } from '../browser';
import { commit } from '../store/commit';
import { db } from '../store/database';
import { writeForGood } from '../store/for-good';
import { identity } from '../store/identity';
import { forgetCheckpoints, whileNobodyCopies } from '../store/keep';
import { keepPlan, plan } from '../store/local';
import { keepOutcome } from '../store/log';
import { REVISION } from '../store/meta';
import { rowsOf } from '../store/read';
import { dropCompanies } from './companies';
import { forgetTaughtHost } from './taught';

/** What would go with a target, for whoever is asked first. Changes nothing. */
export async function lookBeforeErasing(target: EraseTarget): Promise<ErasePlan> {
  return db.transaction('r', db.tables, async () => planErase(target, await holdings()));
}

/** How much there is in all, by table. */
export async function countEverything(): Promise<{
  tools: number;
  people: number;
  accounts: number;
  rotations: number;
}> {
  const [tools, people, accounts, rotations] = await Promise.all(
    [db.tools, db.people, db.accounts, db.rotations].map((table) => table.count()),
  );
  return { tools: tools ?? 0, people: people ?? 0, accounts: accounts ?? 0, rotations: rotations ?? 0 };
}

/** Erases what `lookBeforeErasing` found, as it is by now, in one transaction. Nothing else is lost. */
export async function erase(target: EraseTarget): Promise<void> {
  const { installation } = await identity();
  // Before and after: whatever cuts this off leaves no trace of companies that are gone, nor does what was kept meanwhile.
  await forgetPlaces((await lookBeforeErasing(target)).domains);
  const domains = await writeForGood(async () => {
    const found = planErase(target, await holdings());
    await dropCompanies(found.companies, installation);
    await carryOut(found);
    return found.domains;
  });
  await forgetPlaces(domains);
}

/** Forgets what is kept of companies outside of the database. */
async function forgetPlaces(domains: readonly string[]): Promise<void> {
  for (const domain of domains) await forgetTaughtHost(`${domain}.pipedrive.com`);
  const planned = (await plan())?.company;
  if (planned && domains.includes(planned)) await keepPlan(null);
}

/** Erases those of the given rotations that are not open by now; see `erase`. */
export async function eraseEnded(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await writeForGood(async () => carryOut(planEnded(ids, await holdings())));
}

/** Erases everything that Rekey keeps in this browser, settings and the way to tokens included. */
export async function eraseEverything(): Promise<void> {
  await whileNobodyCopies(clearAll);
}

async function clearAll(): Promise<void> {
  // The copies go before what they could bring back. How many commits there were stays, so that the empty database is not
  // taken for one that was lost.
  const before = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(before).filter((key) => key !== REVISION));
  const clear = async () => {
    await Promise.all(db.tables.filter(({ name }) => name !== 'meta').map((table) => table.clear()));
    await db.meta.where('key').notEqual(REVISION).delete();
  };
  await commit(db, clear, 'unjournalled');
  // What the worker has meanwhile copied from the database goes as well.
  await forgetCheckpoints();
  const after = await browser.storage.local.get(null);
  const isBack = (key: string) => key !== REVISION && JSON.stringify(after[key]) === JSON.stringify(before[key]);
  await browser.storage.local.remove(Object.keys(after).filter(isBack));
  await browser.storage.session.clear();
}

async function holdings(): Promise<Holdings> {
  const [accounts, tools, people, rotations, entries, remarks, companies, errandEvents, setAside] = await Promise.all([
    rowsOf('accounts'),
    rowsOf('tools'),
    rowsOf('people'),
    rowsOf('rotations'),
    rowsOf('events'),
    rowsOf('remarks'),
    rowsOf('companies'),
    rowsOf('errandEvents'),
    db.setAside.toArray(),
  ]);
  const peopleIds = await db.people.toCollection().primaryKeys();
  const aside = setAside.map(({ no = 0, row }) => ({ no, row }));
  return { accounts, tools, people, peopleIds, rotations, entries, remarks, companies, errandEvents, setAside: aside };
}

/** To be called in a write transaction. */
async function carryOut(plan: ErasePlan): Promise<void> {
  const { accounts, tools, people, rotations } = plan;
  const names = new Set((await db.people.bulkGet(people)).map((person) => nameKey(person?.name ?? '')));
  const isTheirs = (name: string | null) => name !== null && names.has(nameKey(name));
  await Promise.all([
    db.events.bulkDelete(plan.entries),
    db.events.bulkPut(plan.gaps),
    db.rotations.bulkDelete(rotations),
    db.outcomes.bulkDelete(rotations),
    db.remarks.bulkDelete(plan.remarks),
    db.setAside.bulkDelete(plan.setAside),
    db.people.bulkDelete(people),
    db.tools.bulkDelete(tools),
    db.accounts.bulkDelete(accounts),
    db.questions.bulkDelete(accounts),
    db.looks.bulkDelete(accounts),
    db.sightings.where('account').anyOf(accounts).delete(),
    db.ties.filter(({ account, tool }) => accounts.includes(account) || tools.includes(tool)).delete(),
    db.accounts.where('id').anyOf(plan.unnamed).modify({ user: null }),
    db.tools.where('id').anyOf(plan.ownerless).modify({ owner: null }),
    db.companies.filter(({ admin }) => admin !== null && people.includes(admin)).modify({ admin: null }),
    db.sent.toCollection().modify((row) => {
      if (row.person !== null && people.includes(row.person)) row.person = null;
      row.tasks = row.tasks.filter(({ rotation }) => !rotations.includes(rotation));
    }),
    db.received.toCollection().modify((row) => {
      if (isTheirs(row.from)) row.from = null;
      if (isTheirs(row.to)) row.to = null;
    }),
    db.imports.toCollection().modify((row) => {
      row.tools = row.tools.filter((tool) => !tools.includes(tool));
    }),
  ]);
  // What an ended rotation came to follows from the events that are left.
  for (const rotation of new Set(plan.gaps.map((gap) => gap.rotation))) await keepOutcome(rotation);
}
