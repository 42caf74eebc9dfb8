import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Pipedrive } from '../../pipedrive/server';
import { type Extension, extensionIn } from '../harness/extension';
import { launch } from '../harness/launch';
import { openPopup } from '../steps/checklist';
import { instrumentedBuild } from './build';
import { Gate } from './gate';

export type PageName = 'dashboard' | 'api' | 'popup';

/** A browser with the instrumented build, in which the main job runs for one company after another. */
export class Stage {
  readonly pipedrive: Pipedrive;
  readonly profile: string;
  readonly folder: string;
  readonly gate: Gate;
  context!: BrowserContext;
  rekey!: Extension;
  company = '';
  readonly #pages = new Map<PageName, Page>();
  #startedAgain = false;

  private constructor(pipedrive: Pipedrive, profile: string, gate: Gate) {
    this.pipedrive = pipedrive;
    this.profile = profile;
    this.folder = path.join(profile, 'instrumented');
    this.gate = gate;
  }

  static async open(pipedrive: Pipedrive, profile: string): Promise<Stage> {
    const stage = new Stage(pipedrive, profile, await Gate.open());
    await instrumentedBuild(stage.folder, stage.gate.address);
    await stage.launch();
    return stage;
  }

  async launch(): Promise<void> {
    const { context } = await launch({ extension: this.folder, pipedrive: this.pipedrive, profile: this.profile });
    this.context = context;
    this.rekey = await extensionIn(context);
    this.#pages.clear();
  }

  /**
   * Loads the extension anew. Once in some hundred times, on a busy machine, Chromium starts the new worker before its process knows
   * the extension, and calls that a failed script for good ("Service worker registration failed. Status code: 15"). Then the
   * browser is started again, as its user would do; a second time in one test is no chance.
   */
  async reload(): Promise<void> {
    await this.rekey.reload().catch(async (failure: unknown) => {
      if (this.#startedAgain) throw failure;
      this.#startedAgain = true;
      console.log('The browser did not bring the extension back, and was started again.');
      await this.context.close();
      await this.launch();
    });
  }

  /** Ends the browser as a power cut does. Returns when it is gone. */
  async crash(): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const gone = new Promise<void>((resolve) => this.context.once('close', () => resolve()));
    const pid = processInfo.find(({ type }) => type === 'browser')?.id;
    if (pid === undefined) throw new Error('The browser does not say which process it is.');
    process.kill(pid, 'SIGKILL');
    await gone;
    await rm(path.join(this.profile, 'SingletonLock'), { force: true });
  }

  /** The token that Pipedrive has for the company's user. */
  get token(): string | undefined {
    return this.pipedrive.world.currentToken(this.company, 'ana') ?? undefined;
  }

  /** Goes on with another company, whose pages are opened anew. */
  async begin(company: string): Promise<void> {
    this.company = company;
    this.pipedrive.world.addCompany(company);
    for (const name of ['dashboard', 'api', 'popup'] as const) await this.closePage(name);
  }

  /** A page of the job, opened where it is not open. */
  async page(name: PageName): Promise<Page> {
    const open = this.#pages.get(name);
    if (open !== undefined && !open.isClosed()) {
      await open.bringToFront();
      return open;
    }
    const page = await this.#open(name);
    this.#pages.set(name, page);
    return page;
  }

  /** A page of the job as it stands. Errors: it is not open. */
  opened(name: PageName): Page {
    const page = this.#pages.get(name);
    if (page === undefined) throw new Error(`The ${name} is not open.`);
    return page;
  }

  async closePage(name: PageName): Promise<void> {
    await this.#pages.get(name)?.close();
    this.#pages.delete(name);
  }

  async close(): Promise<void> {
    this.gate.rest();
    await this.context.close();
    await this.gate.close();
  }

  async #open(name: PageName): Promise<Page> {
    if (name === 'popup') return openPopup(this.rekey);
    if (name === 'dashboard') return this.rekey.open('dashboard', '#/tools');
    const page = await this.context.newPage();
    await page.goto(`${this.pipedrive.origin(this.company)}/settings/api`);
    await page.locator('[data-test="api-token"]').waitFor();
    return page;
  }
}
