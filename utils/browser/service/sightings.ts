import type { Account } from '../../core/account';
import { BELIEVED, type Candidate, interpret, type Meaning, type Seen } from '../../core/detection/sighting';
import { MINUTE } from '../../core/time';
import { now } from '../clock';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { keepPlan, plan } from '../store/local';
import { openRotations } from '../store/log';
import { rowsOf } from '../store/read';
import { write } from '../store/write';
import { noteTokenShown } from './errand-news';
import { newAccount, open } from './opening';

/** How stale "last seen" may be while the same token stays on the page, so that looking costs few writes. */
const SEEN_EVERY = MINUTE;

/**
 * Writes down a sighting and everything that follows from it, in one transaction. Told twice, it changes nothing more.
 * Out: the account that it belongs to, and what it meant.
 */
export async function recordSighting(
  company: string,
  seen: Seen,
): Promise<{ account: string; meaning: Meaning['type'] }> {
  const known = await alreadyKnown(company, seen);
  if (known !== null) return known;
  const { installation } = await identity();
  const planned = await plan();
  const result = await write(async () => {
    const candidates = await candidatesOf(company);
    const meaning = interpret(seen, candidates);
    const account = await accountOf(meaning, company, candidates);
    await apply(meaning, account, seen, async () => {
      const reason = planned !== null && (planned.company ?? company) === company ? planned.reason : null;
      const t0 = meaning.type === 'rotation' ? meaning.t0 : { from: seen.at, to: seen.at };
      await open(account, t0, 'seen', reason, installation);
    });
    if (meaning.type === 'baseline' || meaning.type === 'same')
      await noteTokenShown(account, account.token === null, installation);
    return { account: account.id, meaning: meaning.type };
  });
  if (result.meaning === 'rotation') await keepPlan(null);
  return result;
}

/** The common case, in which nothing needs to be written: a token that was seen before, and lately. */
async function alreadyKnown(
  company: string,
  seen: Seen,
): Promise<{ account: string; meaning: Meaning['type'] } | null> {
  const meaning = interpret(seen, await candidatesOf(company));
  if (meaning.type === 'stale') return { account: meaning.account, meaning: 'stale' };
  if (meaning.type !== 'same') return null;
  const account = await db.accounts.get(meaning.account);
  const isFresh = account?.company !== null && seen.at - (account?.token?.seenAt ?? 0) < SEEN_EVERY;
  return isFresh ? { account: meaning.account, meaning: 'same' } : null;
}

async function candidatesOf(company: string): Promise<Candidate[]> {
  const accounts = (await rowsOf('accounts')).filter(
    (account) => account.company === null || account.company === company,
  );
  const questions = new Map((await rowsOf('questions')).map((question) => [question.account, question]));
  const rotations = await openRotations();
  return Promise.all(
    accounts.map(async (account) => {
      const sightings = await rowsOf('sightings', db.sightings.where('account').equals(account.id).toArray());
      const told = rotations.find((rotation) => rotation.account === account.id && rotation.how === 'told');
      return {
        account,
        shown: new Set(sightings.map(({ fingerprint }) => fingerprint)),
        shownLately: sightings.filter(({ firstAt }) => now() - firstAt <= BELIEVED.within).length,
        question: questions.get(account.id) ?? null,
        awaitsNewToken: told !== undefined && account.token !== null && account.token.since < told.t0.to,
      };
    }),
  );
}

async function accountOf(meaning: Meaning, company: string, candidates: readonly Candidate[]): Promise<Account> {
  const known = candidates.find(({ account }) => account.id === meaning.account)?.account;
  if (known === undefined) return newAccount(company, null);
  if (known.company !== null) return known;
  await db.accounts.update(known.id, { company });
  return { ...known, company };
}

async function apply(
  meaning: Meaning,
  { id, token }: Account,
  seen: Seen,
  openRotation: () => Promise<void>,
): Promise<void> {
  const { fingerprint, before, at } = seen;
  switch (meaning.type) {
    case 'stale':
      return;
    case 'same':
      if (token !== null) await db.accounts.update(id, { token: { ...token, seenAt: at } });
      return;
    case 'question': {
      const asked = await db.questions.get(id);
      if (asked?.fingerprint !== fingerprint)
        await db.questions.put({ account: id, fingerprint, lastSeen: meaning.lastSeen, at });
      return;
    }
    case 'rotation':
      if (before !== null) await show(id, before.fingerprint, before.lastAt);
      await db.questions.delete(id);
      await become(id, fingerprint, at);
      await openRotation();
      return;
    case 'baseline':
      await become(id, fingerprint, at);
  }
}

async function become(account: string, fingerprint: string, at: number): Promise<void> {
  await show(account, fingerprint, at);
  await db.accounts.update(account, { token: { fingerprint, since: at, seenAt: at } });
}

async function show(account: string, fingerprint: string, firstAt: number): Promise<void> {
  if ((await db.sightings.get([account, fingerprint])) === undefined)
    await db.sightings.add({ account, fingerprint, firstAt });
}
