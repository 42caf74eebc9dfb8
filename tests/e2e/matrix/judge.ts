import { type Ledger, readLedger } from '../harness/ledger';
import type { Cell } from './cell';
import { deed } from './deeds';
import { situation } from './situations';

/** What can be wrong in a cell, and the sign for it in the matrix. */
export const MARKS = {
  unseen: { sign: 'U', meaning: 'the token was not seen, or something else was taken for it' },
  missed: { sign: 'M', meaning: 'fewer rotations than new tokens' },
  false: { sign: 'F', meaning: 'more rotations than new tokens' },
  question: { sign: '?', meaning: 'a question is left open' },
  stuck: { sign: '!', meaning: 'the test could not do what it is to do' },
} as const;

export interface Wrong {
  mark: keyof typeof MARKS;
  why: string;
}

/** Milliseconds without news after which none comes: several looks of the watcher, at 100 ms each. */
const QUIET = 1200;
const PATIENCE = 8000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until what Rekey has stored is as it must be, and whether it stays so. Out: what is wrong, null when nothing is. */
export async function settled(cell: Cell): Promise<Wrong | null> {
  const look = async () => judge(cell, await readLedger(cell.rekey));
  const patience = performance.now() + PATIENCE;
  while ((await look()) !== null && performance.now() < patience) await pause(250);
  await pause(QUIET);
  return look();
}

/** The rule of every cell: as many rotations as the page showed new tokens, no question, and the right token held. */
function judge(cell: Cell, ledger: Ledger): Wrong | null {
  const { made, token, company, plan } = cell;
  const { makes, shows } = deed(plan.deed);
  const before = Number(situation(plan.situation).withoutToken ?? false);
  const { rotations, questions, fingerprint } = ledger.of(company);
  if (!makes.includes(made - before)) return { mark: 'stuck', why: `the page had ${made} tokens made` };
  const why = `${rotations} rotations, and the page showed ${shows} new tokens`;
  if (rotations < shows) return { mark: 'missed', why };
  if (rotations > shows) return { mark: 'false', why };
  if (questions > 0) return { mark: 'question', why: 'there is a question' };
  if (token !== null && fingerprint === ledger.fingerprintOf(token)) return null;
  return { mark: 'unseen', why: fingerprint === null ? 'no token is held' : 'another value is held for the token' };
}
