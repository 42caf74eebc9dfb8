import type { Extension } from '../harness/extension';
import { expect } from '../harness/fixtures';
import { readStored } from '../harness/stored';

/** What is stored can be read wherever the extension's API can be asked. */
type Asked = Pick<Extension, 'ask'>;

/** How many of each there are in the database. */
interface Counts {
  accounts: number;
  questions: number;
  rotations: number;
}

/** Waits until the database holds just this many accounts, questions and rotations, open and closed. */
export async function expectKept(rekey: Asked, counts: Counts): Promise<void> {
  await expect.poll(() => counted(rekey), { message: 'what is stored', timeout: 15_000 }).toEqual(counts);
}

/** Sees that the database holds just this many, and that it stays so while news would come in. */
export async function expectStill(rekey: Asked, counts: Counts): Promise<void> {
  await expectKept(rekey, counts);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await counted(rekey)).toEqual(counts);
}

/** Out: the company of each rotation's account, oldest rotation first. */
export async function rotatedCompanies(rekey: Asked): Promise<unknown[]> {
  const { accounts = [], rotations = [] } = (await readStored(rekey)).databases.rekey ?? {};
  const byId = new Map(accounts.map(({ value }) => [(value as { id: string }).id, value as { company: string }]));
  return rotations
    .map(({ value }) => value as { account: string; openedAt: number })
    .sort((a, b) => a.openedAt - b.openedAt)
    .map(({ account }) => byId.get(account)?.company);
}

/** Waits until the watchers of the API tab have told what they read in just so many tabs. */
export async function expectReading(rekey: Asked, readings: readonly string[]): Promise<void> {
  const told = async () => {
    const { session } = (await readStored(rekey)).storage;
    return Object.entries(session as Record<string, { reading: string }>)
      .filter(([key]) => key.startsWith('tab:'))
      .map(([, { reading }]) => reading);
  };
  await expect
    .poll(async () => (await told()).sort(), { message: 'what tabs read', timeout: 15_000 })
    .toEqual(readings);
}

async function counted(rekey: Asked): Promise<Counts> {
  const { accounts = [], questions = [], rotations = [] } = (await readStored(rekey)).databases.rekey ?? {};
  return { accounts: accounts.length, questions: questions.length, rotations: rotations.length };
}
