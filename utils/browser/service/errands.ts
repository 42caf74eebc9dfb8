import type { Company } from '../../core/access/company';
import type { Errand } from '../../core/access/errand';
import type { ErrandEvent, Sort } from '../../core/access/event';
import { addToGrant, type GrantPlace, type Started, startGrant, startWithdrawal } from '../../core/access/start';
import { isTheirs } from '../../core/access/traces';
import type { Rotation } from '../../core/rotation/fold';
import { cutSecrets } from '../../core/secret';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { allErrands, appendToErrand, errandEventsOf, errandOf } from '../store/errand-log';
import { identity } from '../store/identity';
import { rotationOf } from '../store/log';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import { companyRow } from './companies';
import { peopleNamed } from './inventory';
import { watch } from './snapshot';

/** What the pages about access show, besides the snapshot. */
export interface Access {
  companies: Company[];
  /** Newest first. */
  errands: Errand[];
  /** Rotations that errands asked for, open and ended, by id. */
  rotations: ReadonlyMap<string, Rotation>;
}

/** Follows companies and errands: calls `listener` now and after every change. Out: how to stop. */
export function watchErrands(listener: (access: Access) => void, onError: (error: unknown) => void): () => void {
  const read = async () => {
    const [companies, errands] = await Promise.all([rowsOf('companies'), allErrands()]);
    const tied = new Set(errands.flatMap(({ steps }) => steps.flatMap(({ rotation }) => rotation ?? [])));
    const rotations = (await Promise.all([...tied].map(rotationOf))).filter((rotation) => rotation !== null);
    return { companies, errands, rotations: new Map(rotations.map((rotation) => [rotation.id, rotation])) };
  };
  return watch(read, listener, onError);
}

/** The events of one errand, oldest first. */
export async function readErrandEvents(errand: string): Promise<ErrandEvent[]> {
  return errandEventsOf(errand);
}

/** Who an errand is about: somebody by a new name, or people on the list who are one and the same. */
export type Whom = { name: string } | { people: readonly string[] };

/** Starts giving one person access to some companies. Out: the errand's id. */
export async function startGranting(whom: Whom, sort: Sort, domains: readonly string[]): Promise<string> {
  return start(async (newErrand) => {
    const people = await peopleOf(whom);
    const places = await grantPlaces(people, domains);
    return newErrand(startGrant({ people, sort, places, newId }));
  });
}

/** Adds companies to a grant that is under way; those that are in it stay as they are. */
export async function grantMore(errand: string, domains: readonly string[]): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const state = await errandOf(errand);
    if (state?.kind !== 'grant') return;
    const inside = new Set(state.steps.map(({ company }) => company));
    const places = (await grantPlaces(state.people, domains)).filter(({ company }) => !inside.has(company));
    const { me, rekey } = addToGrant(places, newId);
    await appendToErrand(errand, installation, 'me', me);
    await appendToErrand(errand, installation, 'rekey', rekey);
  });
}

/**
 * Starts taking access back from somebody who leaves: in `domains` they were a user, `accounts` are those whose tokens they
 * may have known, `tools` get a new owner. Out: the errand's id.
 */
export async function startWithdrawing(
  whom: Whom,
  sort: Sort,
  { domains, accounts, tools }: { domains: readonly string[]; accounts: readonly string[]; tools: readonly string[] },
): Promise<string> {
  return start(async (newErrand) => {
    const people = await peopleOf(whom);
    const known = (await db.accounts.bulkGet([...accounts])).filter((account) => account !== undefined);
    const all = new Set([...domains, ...known.flatMap(({ company }) => company ?? [])]);
    const places = await Promise.all(
      [...all].map(async (domain) => ({
        domain,
        company: (await companyRow(domain)).id,
        accounts: known.filter(({ company }) => company === domain).map(({ id }) => id),
      })),
    );
    const rowOf = new Map(places.map(({ domain, company }) => [domain, company]));
    const owned = (await db.tools.bulkGet([...tools]))
      .filter((tool) => tool !== undefined)
      .map(({ id, company }) => ({ tool: id, company: (company !== null && rowOf.get(company)) || null }));
    return newErrand({ me: startWithdrawal({ people, sort, places, tools: owned, newId }), rekey: [] });
  });
}

/** Puts an errand away, finished or not; nothing that was done is undone. */
export async function closeErrand(errand: string): Promise<void> {
  await putAway(errand, true);
}

/** Takes an errand up again. */
export async function reopenErrand(errand: string): Promise<void> {
  await putAway(errand, false);
}

type NewErrand = (started: Started) => Promise<string>;

async function putAway(errand: string, away: boolean): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const state = await errandOf(errand);
    if (state === null || (state.closedAt !== null) === away) return;
    await appendToErrand(errand, installation, 'me', [{ type: away ? 'closed' : 'reopened' }]);
    await db.errands.update(errand, { open: away ? 0 : 1 });
  });
}

async function start(work: (newErrand: NewErrand) => Promise<string>): Promise<string> {
  const { installation } = await identity();
  return write(() =>
    work(async ({ me, rekey }) => {
      const id = newId();
      await db.errands.add({ id, open: 1, startedAt: now() });
      await appendToErrand(id, installation, 'me', me);
      await appendToErrand(id, installation, 'rekey', rekey);
      return id;
    }),
  );
}

async function peopleOf(whom: Whom): Promise<string[]> {
  if ('people' in whom) return [...whom.people];
  const name = cutSecrets(whom.name).text.trim();
  const id = name === '' ? null : (await peopleNamed([name]))(name);
  if (id === null) throw new Error('an errand is about somebody');
  return [id];
}

/** Companies of a grant, with what is known of them already. */
async function grantPlaces(people: readonly string[], domains: readonly string[]): Promise<GrantPlace[]> {
  const names = (await rowsOf('people')).filter(({ id }) => people.includes(id)).map(({ name }) => name);
  const accounts = await rowsOf('accounts');
  const places: GrantPlace[] = [];
  for (const domain of domains) {
    const { id, admin } = await companyRow(domain);
    const own = accounts.find((one) => one.company === domain && one.token !== null && isTheirs(one, names));
    places.push({
      company: id,
      hasAdmin: admin !== null && (await db.people.get(admin)) !== undefined,
      seen: own?.id ?? null,
    });
  }
  return places;
}
