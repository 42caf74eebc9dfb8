import type { BrowserContext, CDPSession } from '@playwright/test';
import { HOOK, numberOf } from '../../pipedrive/hooks';
import { type Attack, attacks } from '../../pipedrive/hostile/index';
import type { Pipedrive } from '../../pipedrive/server';
import type { Extension } from '../harness/extension';
import { expect } from '../harness/fixtures';
import { Hooks } from '../harness/hooks';
import { readLedger } from '../harness/ledger';
import { type Spent, spentIn } from './profile';

/** Milliseconds that an attack lasts. */
const LASTS = 1500;
/** Milliseconds without news after which none comes. */
const QUIET = 1300;
/** As long where the watcher has come to look at a page more seldom, as at one that changes its token without end. */
const QUIET_AFTER_UNREST = 5000;
/** For a machine that has much else to do. */
const PATIENCE = 30_000;

/** What came of an attack. */
export interface Siege {
  name: string;
  /** How many new tokens it may make Rekey believe. */
  believed: number;
  /** Rotations that the attack itself has led to. */
  rotations: number;
  questions: number;
  /** Presses of a person that the worker was told of. */
  presses: number;
  /** Rotations after the one new token that was made when it was over. */
  after: number;
  /** Whether the token that is in use is the one that is held at the end. */
  isHeld: boolean;
  /** What the page caught of Rekey's scripts. */
  caught: string[];
  /** Values of a token's form that the page showed as the token. */
  shown: string[];
  /** What Rekey's scripts cost the page meanwhile. */
  spent: Spent;
}

/** Where attacks take place. */
export interface Field {
  context: BrowserContext;
  pipedrive: Pipedrive;
  rekey: Extension;
}

/** One page that attacks: a company of its own, its token seen, the attack, and one new token made after it. */
export async function siege({ context, pipedrive, rekey }: Field, name: string): Promise<Siege> {
  const { believed, start } = attacks[name] as Attack;
  const { world } = pipedrive;
  const company = `${name.toLowerCase()}-page`;
  world.addCompany(company);
  const page = await context.newPage();
  const hooks = await Hooks.on(page);
  await page.goto(`${pipedrive.origin(company)}/settings/api?skin=readonly-input&confirm=0`);
  await hooks.wait('generate');
  const held = async () => {
    const ledger = await readLedger(rekey);
    return ledger.of(company).fingerprint === ledger.fingerprintOf(world.currentToken(company, 'ana') ?? '');
  };
  await expect.poll(held, { message: `${name}: the token is seen`, timeout: PATIENCE }).toBe(true);

  const session = await context.newCDPSession(page);
  const spent = spentIn(session, rekey.id);
  await spent.start();
  await evaluate(
    session,
    `globalThis.stopAttack = (${start})(document.querySelector('[${HOOK}="${numberOf('value')}"]'))`,
  );
  await pause(LASTS);
  await evaluate(session, 'stopAttack()');
  const during = await onceQuiet(
    async () => (await readLedger(rekey)).of(company),
    believed > 0 ? QUIET_AFTER_UNREST : QUIET,
  );
  const cost = await spent.stop();
  const { length: presses } = during.presses;

  await hooks.press('generate');
  const isDone = async () => (await held()) && (await readLedger(rekey)).of(company).rotations > during.rotations;
  await expect
    .poll(isDone, { message: `${name}: the new token is seen`, timeout: PATIENCE })
    .toBe(true)
    .catch(() => {});
  await pause(QUIET / 3);
  const after = (await readLedger(rekey)).of(company);
  const caught = (await evaluate(session, 'globalThis.caught ?? []')) as string[];
  const shown = (await evaluate(session, 'globalThis.shown ?? []')) as string[];
  const result = {
    ...{ name, believed, caught, spent: cost, shown: [...world.tokenHistory(company, 'ana'), ...shown] },
    ...{ rotations: during.rotations, questions: during.questions, presses },
    ...{ after: after.rotations - during.rotations, isHeld: await held() },
  };
  await page.close();
  return result;
}

/** Reads the ledger until nothing more comes of the attack: what it showed last may be on its way still. */
async function onceQuiet<T extends { rotations: number }>(read: () => Promise<T>, quiet: number): Promise<T> {
  let last = await read();
  for (;;) {
    await pause(quiet);
    const next = await read();
    if (next.rotations === last.rotations) return next;
    last = next;
  }
}

/** Runs an expression without the gesture of a person that Playwright would make of it. */
async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
