import type { BrowserContext } from '@playwright/test';
import { type Bench, Cell, Unseen } from './cell';
import { deed } from './deeds';
import { settled, type Wrong } from './judge';
import type { Plan } from './plans';
import { situation } from './situations';

/** What came of one cell. `wrong` is null when all is as it must be. */
export interface Outcome {
  plan: Plan;
  wrong: Wrong | null;
}

/** Pages side by side in one browser: its tabs, which Playwright keeps awake and visible. */
export const WIDTH = 6;

/** Works through cells that leave each other in peace, some at a time. */
export async function runApart(context: BrowserContext, bench: Bench, plans: readonly Plan[]): Promise<Outcome[]> {
  const waiting = [...plans];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) {
      const cell = await start(context, bench, plan);
      outcomes.push(await end(cell, await attempt(() => prepare(cell))));
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
  return outcomes;
}

/** Works through cells of one situation that disturbs the whole browser: all prepare, it is disturbed once, all go on. */
export async function runTogether(context: BrowserContext, bench: Bench, plans: readonly Plan[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < plans.length; from += WIDTH) {
    const own = plans.slice(from, from + WIDTH);
    const cells = await Promise.all(own.map((plan) => start(context, bench, plan)));
    const prepared = await Promise.all(cells.map((cell) => attempt(() => prepare(cell))));
    const [first] = own;
    if (first !== undefined) await situation(first.situation).disturb?.(bench.rekey);
    outcomes.push(...(await Promise.all(cells.map((cell, index) => end(cell, prepared[index] ?? null)))));
  }
  return outcomes;
}

async function start(context: BrowserContext, bench: Bench, plan: Plan): Promise<Cell> {
  const { world } = bench.pipedrive;
  const company = `cell-${world.companies.length}`;
  world.addCompany(company);
  if (situation(plan.situation).withoutToken) world.removeToken(company, 'ana');
  return Cell.in(await context.newPage(), company, plan, bench);
}

async function prepare(cell: Cell): Promise<void> {
  await cell.visit();
  if (cell.token !== null) await cell.sighted();
}

async function end(cell: Cell, before: Wrong | null): Promise<Outcome> {
  const { plan, page } = cell;
  const wrong = before ?? (await attempt(() => act(cell))) ?? (await settled(cell));
  await page.close();
  return { plan, wrong };
}

async function act(cell: Cell): Promise<void> {
  const { outcome = { kind: 'normal' }, run } = deed(cell.plan.deed);
  await situation(cell.plan.situation).around(cell, async () => {
    cell.world.setRegenerate(outcome, cell.company);
    await run(cell);
  });
}

async function attempt(step: () => Promise<void>): Promise<Wrong | null> {
  try {
    await step();
    return null;
  } catch (error) {
    return { mark: error instanceof Unseen ? 'unseen' : 'stuck', why: String(error) };
  }
}
