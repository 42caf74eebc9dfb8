import type { Page } from '@playwright/test';
import type { Pipedrive } from '../../pipedrive/server';
import { type SkinFacts, skinFacts } from '../../pipedrive/skins/index';
import type { Extension } from '../harness/extension';
import { Hooks } from '../harness/hooks';
import { readLedger } from '../harness/ledger';
import type { Plan } from './plans';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where cells are at work: one stand-in, one browser. */
export interface Bench {
  pipedrive: Pipedrive;
  rekey: Extension;
}

/** One place of the matrix at work: a company of its own, in a page of its own. */
export class Cell {
  readonly plan: Plan;
  readonly company: string;
  readonly page: Page;
  readonly hooks: Hooks;
  readonly #bench: Bench;

  private constructor(plan: Plan, company: string, page: Page, hooks: Hooks, bench: Bench) {
    this.plan = plan;
    this.company = company;
    this.page = page;
    this.hooks = hooks;
    this.#bench = bench;
  }

  static async in(page: Page, company: string, plan: Plan, bench: Bench): Promise<Cell> {
    return new Cell(plan, company, page, await Hooks.on(page), bench);
  }

  get rekey(): Extension {
    return this.#bench.rekey;
  }

  get world() {
    return this.#bench.pipedrive.world;
  }

  get token(): string | null {
    return this.world.currentToken(this.company, 'ana');
  }

  /** How many tokens the page has had made. */
  get made(): number {
    return this.world.regenerations.filter(({ company }) => company === this.company).length;
  }

  get facts(): SkinFacts {
    return skinFacts[this.plan.skin];
  }

  /** Goes to the API tab, the token open to be read. */
  async visit(): Promise<void> {
    await this.load();
    await this.ready();
  }

  /** Goes to the API tab, whatever it shows. */
  async load(): Promise<void> {
    const { skin, asks } = this.plan;
    const address = `${this.#bench.pipedrive.origin(this.company)}/settings/api?skin=${skin}&confirm=${Number(asks)}`;
    // Where the last press led nowhere, its page may still be on the way out.
    await this.page.goto(address).catch(() => this.page.goto(address));
    await this.hooks.wait('generate');
  }

  /** The same page in a second tab. */
  async again(page: Page): Promise<Cell> {
    const twin = await Cell.in(page, this.company, this.plan, this.#bench);
    await twin.visit();
    return twin;
  }

  /** Waits until Rekey holds the token that the page shows. Errors: it does not within ten seconds. */
  async sighted(): Promise<void> {
    const patience = performance.now() + 10_000;
    for (;;) {
      const ledger = await readLedger(this.rekey);
      const { fingerprint, readings } = ledger.of(this.company);
      if (readings.includes('found') && this.token !== null && fingerprint === ledger.fingerprintOf(this.token)) return;
      if (performance.now() > patience) throw new Unseen(fingerprint, readings);
      await pause(250);
    }
  }

  /** Errors: Rekey does not hold the token that the page shows, or believes that it was replaced, or asks about it. */
  async undisturbed(): Promise<void> {
    await this.sighted();
    const { rotations, questions } = (await readLedger(this.rekey)).of(this.company);
    if (rotations + questions > 0) throw new Error(`${rotations} rotations and ${questions} questions out of nothing.`);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Waits until the page shows the token that is in use, and reveals it where the skin hides it. Errors: it does not. */
  async ready(): Promise<void> {
    const { reveal, shownIn, settlesIn, changesIn } = this.facts;
    await this.hooks.wait('generate');
    const patience = performance.now() + 5000 + settlesIn + changesIn;
    while (this.token !== null && (await this.hooks.shown(shownIn)) !== this.token) {
      if (performance.now() > patience) throw new Error('The page does not show the token that is in use.');
      if (reveal) await this.hooks.press('reveal');
      await pause(100);
    }
  }

  /** Presses the page's own button and says yes where it asks. */
  async generate(times = 1): Promise<void> {
    await this.hooks.press('generate', times);
    if (this.plan.asks) await this.hooks.press('confirm');
  }

  /** Has a token made, and waits until the page shows it. */
  async regenerate(times = 1): Promise<void> {
    const before = this.made;
    await this.generate(times);
    await this.isMade(before + 1);
    if (this.facts.closes) await this.hooks.press('close');
    await this.ready();
  }

  async copy(): Promise<void> {
    await this.hooks.press('copy');
  }

  /** Waits until so many tokens have been made. Errors: they are not within ten seconds. */
  async isMade(count: number): Promise<void> {
    const patience = performance.now() + 10_000;
    while (this.made < count) {
      if (performance.now() > patience) throw new Error(`Only ${this.made} tokens were made.`);
      await pause(20);
    }
  }

  /** To a neighbouring tab of the settings and back, without a load; stays away while something takes its time. */
  async leaveAndReturn(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await this.page.locator('[data-test="tab-account"]').click();
    await this.page.getByLabel('E-mail').waitFor();
    await meanwhile();
    await this.page.locator('[data-test="tab-api"]').click();
    await this.ready();
  }

  /** Works without a network for a while. */
  async offline(work: () => Promise<void>): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { ...conditions, offline: true });
    await work();
    await pause(400);
    await session.send('Network.emulateNetworkConditions', { ...conditions, offline: false });
    await session.detach();
  }
}

/** Rekey did not see the token that the page shows. */
export class Unseen extends Error {
  constructor(fingerprint: string | null, readings: readonly string[]) {
    const what = fingerprint === null ? 'holds no token' : 'holds another token';
    super(`Rekey ${what}; the page counts as ${readings.join(', ') || 'not looked at'}.`);
  }
}
