import type { BrowserContext, Page } from '@playwright/test';
import type { Pipedrive } from '../../pipedrive/server';
import { type SkinName, skinFacts } from '../../pipedrive/skins/index';
import type { World } from '../../pipedrive/world';
import { seeded } from '../../pipedrive/world/random';
import { readCard } from '../harness/card';
import type { Extension } from '../harness/extension';
import { expect, test } from '../harness/fixtures';
import { Hooks } from '../harness/hooks';
import { readLedger } from '../harness/ledger';
import { takeStep } from './steps';

/** `REKEY_VISITS=10000`, as `npm run test:soak` has it, walks further; `REKEY_SEED`, else chosen before the tests, walks the same way again. */
const VISITS = Number(process.env.REKEY_VISITS ?? 200);
const SEED = Number(process.env.REKEY_SEED);
/** Walkers, each with a company and a page of its own, in each of two browsers. */
const WALKERS = 4;
const LOOK_EVERY = 25;
/** What the card says where Rekey does not understand a page, or wants a token shown; after five seconds at the latest. */
const NAGS = /Rekey can't find the token|Your token is hidden/;
const NAGGED_BY_NOW = 5500;

for (const half of [0, 1]) {
  const visits = half === 0 ? Math.ceil(VISITS / 2) : Math.floor(VISITS / 2);
  test(`${visits} ordinary visits and navigations, walk ${half + 1} of 2: no prompt`, async ({
    context,
    pipedrive,
    rekey,
  }, { annotations }) => {
    test.setTimeout(120_000 + visits * 3000);
    pipedrive.world.setRegenerate({ kind: 'error' });
    const walks = Array.from({ length: WALKERS }, (_, index) => {
      const own = Math.floor(visits / WALKERS) + Number(index < visits % WALKERS);
      return walk(context, pipedrive, rekey, `walker-${half * WALKERS + index}`, own);
    });
    await Promise.all(walks);
    await expectNoPrompt(rekey, 'at the end');
    annotations.push({ type: 'walk', description: `${visits} visits and navigations, 0 prompts (REKEY_SEED=${SEED})` });
  });
}

/** One walker's way through a company of its own: from a first sighting on. */
async function walk(
  context: BrowserContext,
  { world, origin }: Pipedrive,
  rekey: Extension,
  company: string,
  visits: number,
): Promise<void> {
  world.addCompany(company);
  const page = await context.newPage();
  const random = seeded(SEED + Number(company.split('-')[1]));
  const way: string[] = [];
  const place = { page, hooks: await Hooks.on(page), origin: origin(company), random };
  await page.goto(`${place.origin}/settings/api`);
  await expectHeld(rekey, world, company);
  for (let visit = 1; visit <= visits; visit += 1) {
    way.push(await takeStep(place));
    if (visit % LOOK_EVERY > 0) continue;
    const when = `${company} after ${visit} visits, seed ${SEED}: ${way.slice(-LOOK_EVERY).join(' > ')}`;
    await expectNoPrompt(rekey, when);
    await expectNoNag(page, when);
    if (visit % 250 === 0) console.log(`${company}: ${visit} of ${visits}`);
  }
  await expectHeld(rekey, world, company);
  await page.close();
}

/** Waits until Rekey holds the company's token, and not one of the values that look like it. */
async function expectHeld(rekey: Extension, world: World, company: string): Promise<void> {
  const held = async () => {
    const ledger = await readLedger(rekey);
    const { fingerprint } = ledger.of(company);
    const token = world.currentToken(company, 'ana') ?? '';
    return fingerprint === null
      ? 'nothing'
      : fingerprint === ledger.fingerprintOf(token)
        ? 'the token'
        : 'another value';
  };
  await expect.poll(held, { message: `what is held of ${company}` }).toBe('the token');
}

async function expectNoPrompt(rekey: Extension, when: string): Promise<void> {
  const { rotations, questions } = await readLedger(rekey);
  const { text } = await rekey.badge();
  expect({ rotations, questions, badge: text }, when).toEqual({ rotations: 0, questions: 0, badge: '' });
}

/** Only a skin that nobody but its user understands may have the card ask for help, as this company's token is known. */
async function expectNoNag(page: Page, when: string): Promise<void> {
  if (!/\/settings(\/personal)?[/#]api/.test(page.url())) return;
  const skin = (await page.evaluate(() => sessionStorage.getItem('skin'))) as SkinName | null;
  if (skin !== null && skinFacts[skin].pointed) return;
  await page.waitForTimeout(NAGGED_BY_NOW);
  expect((await readCard(page))?.text ?? '', `${when}; the skin is ${skin}`).not.toMatch(NAGS);
}
