import type { Errand } from '../../core/access/errand';
import type { ErrandHappening } from '../../core/access/event';
import { advanceStep, type Step } from '../../core/access/step';
import { isTheirs } from '../../core/access/traces';
import type { Account } from '../../core/account';
import type { Reason } from '../../core/rotation/event';
import { now } from '../clock';
import { db } from '../store/database';
import { appendToErrand, openErrands } from '../store/errand-log';
import { rotationOf } from '../store/log';
import { rowsOf } from '../store/read';

/**
 * The API tab showed an account's token: whoever was to get access to its company sees that tab. Counts for the account of
 * the person, by name, and for one that nobody has named where it had no token before (`isFirst`) and one person alone is
 * waited for there. To be called in a write transaction.
 */
export async function noteTokenShown(account: Account, isFirst: boolean, installation: string): Promise<void> {
  await settleInGrants(account, 'api-tab', installation, ({ onlyOne }, names) => {
    const mayBeTheirs = account.user === null && isFirst && onlyOne;
    return isTheirs(account, names) || mayBeTheirs ? { proof: 'seen', account: account.id } : null;
  });
}

/** Pipedrive accepted an account's token: where a grant led to that account, it is tested. In a write transaction. */
export async function noteTokenValid(account: Account, installation: string): Promise<void> {
  await settleInGrants(account, 'token-test', installation, ({ errand: { steps } }, names) => {
    const led = steps.some((step) => step.kind === 'api-tab' && step.account === account.id);
    return led || isTheirs(account, names) ? { proof: 'tested', account: account.id } : null;
  });
}

/** Why the token of an account is about to be replaced, where a withdrawal waits for that; else null. */
export async function waitingReason(account: string): Promise<Reason | null> {
  return (await waiting(account)).length > 0 ? 'left' : null;
}

/** A rotation was opened: it is the one for which withdrawals waited. In a write transaction. */
export async function tieRotation(account: string, rotation: string, installation: string): Promise<void> {
  for (const { errand, step } of await waiting(account))
    await appendToErrand(errand, installation, 'rekey', [{ type: 'rotation-tied', step, rotation }]);
}

/** Steps that wait for a rotation of an account: those without one, or whose own came to nothing or was followed by another. */
async function waiting(account: string): Promise<{ errand: string; step: string }[]> {
  const found: { errand: string; step: string }[] = [];
  for (const { id: errand, steps } of await openErrands()) {
    for (const { id: step, kind, subject, state, rotation } of steps) {
      if (kind !== 'new-token' || subject !== account || state === 'waived') continue;
      const tied = rotation === null ? null : await rotationOf(rotation);
      const isOver = tied?.closed?.how === 'false-alarm' || tied?.closed?.how === 'superseded';
      if (tied === null || isOver) found.push({ errand, step });
    }
  }
  return found;
}

type Proof = Pick<Extract<ErrandHappening, { type: 'settled' }>, 'proof' | 'account'>;

async function settleInGrants(
  { company: domain }: Account,
  kind: Step['kind'],
  installation: string,
  judge: (grant: { errand: Errand; onlyOne: boolean }, names: readonly string[]) => Proof | null,
): Promise<void> {
  const grants = (await openErrands()).filter((errand) => errand.kind === 'grant');
  if (grants.length === 0 || domain === null) return;
  const rows = await rowsOf('companies', db.companies.where('domain').equals(domain).toArray());
  const people = await rowsOf('people');
  const stepIn = ({ steps }: Errand) =>
    steps.find((one) => one.kind === kind && rows.some(({ id }) => id === one.company));
  const isWaiting = (errand: Errand) => ['open', 'blocked'].includes(stepIn(errand)?.state ?? 'done');
  const waitingGrants = grants.filter(isWaiting);
  for (const errand of grants) {
    const names = people.filter(({ id }) => errand.people.includes(id)).map(({ name }) => name);
    const onlyOne = waitingGrants.length === 1 && waitingGrants[0] === errand;
    const proof = judge({ errand, onlyOne }, names);
    const step = stepIn(errand);
    if (step === undefined || proof === null) continue;
    const what = { type: 'settled', step: step.id, how: 'done', remark: null, ...proof } as const;
    if (advanceStep(step, { what, at: now(), who: 'rekey' }) !== step)
      await appendToErrand(errand.id, installation, 'rekey', [what]);
  }
}
