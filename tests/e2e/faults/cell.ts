import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { expectBadge } from '../steps/checklist';
import type { Fault } from './faults';
import type { Point } from './gate';
import type { Deed } from './job';
import { type Finding, type Footing, judge } from './judge';
import type { Stage } from './stage';
import { type Truth, truthOf } from './truth';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** What came of one fault at one crossing. */
export interface Outcome {
  deed: string;
  point: string;
  fault: string;
  /** `whole`: all there. `told`: something had to be told, and was. Else what is wrong. */
  end: 'whole' | 'told' | 'lost' | 'doubled' | 'stuck';
  why?: string;
}

const PATIENCE = 12_000;
/** Crossings at which a transaction may be open that keeps everybody else from reading. */
const HOLDING = ['database', 'storage.local'];

/** Does a deed of the job while a fault strikes at its crossing of a number; then sees that it is done, once. */
export async function runCell(
  stage: Stage,
  deed: Deed,
  before: Deed | null,
  fault: Fault,
  at: number,
): Promise<Outcome> {
  await until(async () => (await truthOf(stage.rekey, stage.company)).isCopied, 'the copy is not made').catch(() => {});
  const { token } = await truthOf(stage.rekey, stage.company);
  const issued = stage.token;
  const { struck, isKnown } = await strike(stage, deed, fault, at, { before, token, isKnown: false });
  const footing = { before, token, isKnown };
  const outcome = { deed: deed.name, point: `${struck.place} ${struck.point}`, fault: fault.name };
  try {
    const told = await settle(stage, deed, footing, issued);
    return { ...outcome, end: told ? 'told' : 'whole' };
  } catch (error) {
    const truth = await truthOf(stage.rekey, stage.company).catch(() => null);
    const found = truth === null ? 'unclear' : judge(truth, deed, footing);
    const end = found === 'doubled' || found === 'lost' ? found : 'stuck';
    return { ...outcome, end, why: `${String(error).split('\n')[0]} ${JSON.stringify(truth)}` };
  }
}

/** Does a deed with nothing in its way. */
export async function runInPeace(stage: Stage, deed: Deed, before: Deed | null): Promise<void> {
  const { token } = await truthOf(stage.rekey, stage.company);
  await deed.run(stage);
  const footing = { before, token, isKnown: false };
  await until(
    async () => judge(await truthOf(stage.rekey, stage.company), deed, footing) === 'done',
    `"${deed.name}" is not done`,
  );
}

/** Out: where the fault struck, and whether the deed was stored or shown as done by then. */
async function strike(
  stage: Stage,
  deed: Deed,
  fault: Fault,
  at: number,
  footing: Footing,
): Promise<{ struck: Point; isKnown: boolean }> {
  const { gate } = stage;
  let isKnown = false;
  /** Reading waits for what is being written, which waits at its crossing: there only the screen tells. */
  const look = async (isStored: () => Promise<boolean>) => {
    const note = (found: boolean | undefined) => {
      isKnown ||= found ?? false;
    };
    // Each counts by itself: what the screen shows is known although the database does not answer.
    const looks = [isStored(), deed.isShown?.(stage)].map((one) => one?.then(note, () => {}));
    await Promise.race([Promise.all(looks), pause(1000)]);
  };
  const isStored = async () => judge(await truthOf(stage.rekey, stage.company), deed, footing) === 'done';
  await stage.page(deed.page === 'api' && deed.after === null ? 'dashboard' : deed.page);
  let struck: Point | null = null;
  let striking: Promise<unknown> = Promise.resolve();
  gate.watch((point, index) => {
    if (struck !== null) return 'go';
    const isHeld = HOLDING.includes(point.point);
    const looked = look(isHeld ? async () => false : isStored);
    if (index < at) return looked.then(() => 'go');
    struck = point;
    const answer = looked.then(() => fault.strike(stage, deed));
    striking = answer;
    return answer;
  });
  await Promise.race([deed.run(stage).catch(() => {}), pause(PATIENCE)]);
  for (let waited = 0; struck === null && waited < 1500; waited += 50) await pause(50);
  if (struck === null) {
    struck = { place: 'after', point: 'all' };
    await look(isStored);
    striking = Promise.resolve(fault.strike(stage, deed));
  }
  await striking.catch(() => {});
  if (fault.follow !== undefined) {
    await look(isStored);
    await fault.follow(stage);
  }
  gate.rest();
  return { struck, isKnown };
}

/**
 * Sees that the deed is done, doing it once more where it was not. In: `issued` is the token that Pipedrive had before. Out:
 * whether something was told.
 */
async function settle(stage: Stage, deed: Deed, footing: Footing, issued: string | undefined): Promise<boolean> {
  await stage.rekey.ask(() => void chrome.runtime.sendMessage({ type: 'wake' }).catch(() => null), null);
  const popup = await stage.page('popup');
  // Whatever was lost is back, or told, before anything else is done.
  await until(async () => ['done', 'undone'].includes(await found()), 'it is neither done nor undone');
  await pause(600);
  await until(async () => ['done', 'undone'].includes(await found()), 'it did not stay done or undone');
  const told = (await truth()).told;
  if (told) await acknowledge(popup);
  const isDone = async () => (await found()) === 'done';
  if (deed.page === 'api' && !(await isDone())) await lookAgain(stage);
  const wait = deed.page === 'api' ? PATIENCE : 800;
  await until(isDone, 'not done', wait).catch(async () => {
    // A page that is closed as its button is pressed may never have asked for a new token.
    const isInVain = deed.after !== null && stage.token === issued;
    if (deed.page === 'api' && !isInVain) throw new Error(`"${deed.name}" was not noticed`);
    if (await isDone()) return;
    await deed.run(stage);
    await until(isDone, `"${deed.name}" could not be done again`);
  });
  const { wrong } = await truth();
  if (wrong !== null) throw new Error(wrong);
  await expectBadge(stage.rekey, badgeAfter(deed));
  return told;

  async function truth(): Promise<Truth> {
    return truthOf(stage.rekey, stage.company);
  }
  async function found(): Promise<Finding> {
    return judge(await truth(), deed, footing);
  }
}

/** The API tab is opened again where it was closed; a change that nobody could see is asked about, and the answer counts. */
async function lookAgain(stage: Stage): Promise<void> {
  const page = await stage.page('api');
  await pause(800);
  const { questions } = await truthOf(stage.rekey, stage.company);
  if (questions === 0) return;
  const popup = await stage.page('popup');
  await popup.getByRole('button', { name: 'Yes, start the checklist', exact: true }).click();
  await page.bringToFront();
}

/** Reads what the popup says of a loss, and sees that it is told no more. */
async function acknowledge(popup: Page): Promise<void> {
  await popup.bringToFront();
  const heading = popup.getByRole('heading', { level: 1, name: /was lost|could not be read/ });
  await heading.waitFor();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Save a copy', exact: true }).click(),
  ]);
  await download.delete();
  await heading.waitFor({ state: 'hidden' });
}

function badgeAfter({ after }: Deed): string {
  if (after === null || after.includes('closed')) return '';
  const handled = after.filter((what) => what === 'updated' || what === 'skipped').length;
  const undone = after.filter((what) => what === 'undone').length;
  const tested = after.filter((what) => what === 'verified').length > 1 ? 1 : 0;
  const down = 3 - (handled - undone) - tested;
  return down > 0 ? String(down) : '';
}

async function until(condition: () => Promise<boolean>, failure: string, patience = PATIENCE): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition().catch(() => false))) {
    if (performance.now() > end) throw new Error(failure);
    await pause(80);
  }
}
