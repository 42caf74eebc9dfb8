import { randomInt } from 'node:crypto';
import { isSkin, type SkinName, skinNames } from './skins/index.ts';
import { makeChanges, makeDeals } from './world/deals.ts';
import { makeKeys } from './world/keys.ts';
import { Limits } from './world/limits.ts';
import { COMPANIES, USERS } from './world/people.ts';
import { type Random, seeded } from './world/random.ts';
import { Requests } from './world/requests.ts';
import { SESSION_COOKIE, Sessions } from './world/sessions.ts';
import { Tokens } from './world/tokens.ts';
import type { ApiTrouble, Change, Company, Deal, Keys, RegenerateOutcome, User, Webhook } from './world/types.ts';
import { healthyWebhook, makeWebhooks } from './world/webhooks.ts';

export interface WorldOptions {
  /** The same seed gives the same deals and tokens; without one, every world is different. */
  seed?: number;
  /** The world's clock in milliseconds; the machine's if not given. */
  now?: () => number;
  skin?: SkinName;
  /** Whether "Generate new token" asks first. */
  confirm?: boolean;
  /** Milliseconds the web app's own calls take, so that a token appears some time after its page. */
  latency?: number;
  /** Whether `app.` shows the company opened last in its own place, instead of leading to that company's host. */
  appStays?: boolean;
  /** Headers of every page, in place of those it has: whether the browser may keep it, what may run in it. */
  pageHeaders?: Readonly<Record<string, string>>;
}

/** One new token that was made, by a press in the web app or by a test (as from another browser). */
export interface Regeneration {
  company: string;
  userId: number;
  time: number;
  by: 'app' | 'test';
}

/** Everything that the stand-in knows, in memory. Users are named by first name in lower case (`ana`) or by e-mail address. */
export class World {
  readonly companies: Company[] = [...COMPANIES];
  users: readonly User[] = USERS;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly requests = new Requests();
  readonly limits: Limits;
  /** All new tokens made since the start, oldest first. The tokens that users begin with are not among them. */
  readonly regenerations: Regeneration[] = [];
  readonly now: () => number;
  readonly latency: number;
  readonly appStays: boolean;
  readonly pageHeaders: Readonly<Record<string, string>>;
  /** What the REST API does to every request; `setApiTrouble` changes it. */
  apiTrouble: ApiTrouble = 'none';
  skin: SkinName;
  confirm: boolean;
  /** Whether a second press is ignored while a token is being made; `setBusyGuard` changes it. */
  busyGuard = true;
  readonly #random: Random;
  readonly #deals = new Map<string, Deal[]>();
  readonly #changes = new Map<string, Change[]>();
  readonly #webhooks = new Map<string, Webhook[]>();
  readonly #keys = new Map<string, Keys>();
  /** How the web app's call for a new token goes: in one company, and where nothing is said of a company. */
  readonly #outcomes = new Map<string, RegenerateOutcome>();
  #outcome: RegenerateOutcome = { kind: 'normal' };

  constructor(options: WorldOptions = {}) {
    const { seed, now = Date.now, skin = 'readonly-input', confirm = false, latency = 80 } = options;
    this.now = now;
    this.skin = skin;
    this.confirm = confirm;
    this.latency = latency;
    this.appStays = options.appStays ?? false;
    this.pageHeaders = options.pageHeaders ?? {};
    this.#random = seeded(seed ?? randomInt(2 ** 32 - 1));
    this.tokens = new Tokens(this.#random, now);
    this.sessions = new Sessions(this.#random);
    this.limits = new Limits(now);
    for (const company of COMPANIES) this.#found(company);
    // After all companies, so that what a seed gave before there were keys stays as it was.
    for (const { domain } of COMPANIES) this.#keys.set(domain, makeKeys(this.#random));
  }

  /** Founds another company with one of the users in it, so that tests which share a stand-in have one each. */
  addCompany(domain: string, member = 'ana'): void {
    if (this.companies.some((company) => company.domain === domain)) throw new Error(`There is a company ${domain}`);
    const { id } = this.user(member);
    this.users = this.users.map((user) =>
      user.id === id ? { ...user, companies: [...user.companies, domain] } : user,
    );
    const company = { ...this.company('acme'), id: 8000 + this.companies.length, domain, name: domain };
    this.companies.push(company);
    this.#found(company);
    this.#keys.set(domain, makeKeys(this.#random));
  }

  company(domain: string): Company {
    return needed(
      this.companies.find((company) => company.domain === domain),
      `No company ${domain}`,
    );
  }

  user(name: string): User {
    return needed(
      this.users.find(({ email }) => email === name || email.startsWith(`${name}@`)),
      `No user ${name}`,
    );
  }

  userById(id: number): User {
    return needed(
      this.users.find((user) => user.id === id),
      `No user ${id}`,
    );
  }

  /** The users of a company. */
  members(domain: string): User[] {
    return this.users.filter(({ companies }) => companies.includes(domain));
  }

  /** The token that works now, or null when the user has none. */
  currentToken(company: string, user: string): string | null {
    return this.tokens.current(company, this.user(user).id);
  }

  /** All tokens of a user in a company, oldest first; the last is the current one. */
  tokenHistory(company: string, user: string): string[] {
    return this.tokens.history(company, this.user(user).id).map(({ token }) => token);
  }

  /** Makes a new token, at once and whatever `setRegenerate` says; out: the new token. */
  regenerate(company: string, user: string, by: Regeneration['by'] = 'test'): string {
    const userId = this.user(user).id;
    this.regenerations.push({ company: this.company(company).domain, userId, time: this.now(), by });
    return this.tokens.replace(company, userId);
  }

  /** Leaves a user without a token, as before the first one was generated. */
  removeToken(company: string, user: string): void {
    this.tokens.end(company, this.user(user).id);
  }

  /** Starts a session; out: the cookie, in the form that Playwright's `context.addCookies` takes. */
  signIn(user: string, lastCompany?: string): { name: string; value: string; domain: string; path: string } {
    const { id, companies } = this.user(user);
    const company = needed(lastCompany ?? companies[0], `${user} belongs to no company`);
    const value = this.sessions.start(id, company);
    return { name: SESSION_COOKIE, value, domain: '.pipedrive.com', path: '/' };
  }

  /** Chooses how the API tab is built from its next showing on. */
  setSkin(skin: string): void {
    if (!isSkin(skin)) throw new Error(`No skin ${skin}; there are ${skinNames.join(', ')}`);
    this.skin = skin;
  }

  setConfirm(confirm: boolean): void {
    this.confirm = confirm;
  }

  /** Without the guard, a double click on "Generate new token" makes two. */
  setBusyGuard(busyGuard: boolean): void {
    this.busyGuard = busyGuard;
  }

  /** Chooses how the web app's call for a new token goes from now on, in one company or in all of them. */
  setRegenerate(outcome: RegenerateOutcome, company?: string): void {
    if (company !== undefined) this.#outcomes.set(company, outcome);
    else this.#outcome = outcome;
  }

  regenerateOutcome(company: string): RegenerateOutcome {
    return this.#outcomes.get(company) ?? this.#outcome;
  }

  setApiTrouble(trouble: ApiTrouble): void {
    this.apiTrouble = trouble;
  }

  deals(company: string): Deal[] {
    return this.#deals.get(company) ?? [];
  }

  webhooks(company: string): Webhook[] {
    return this.#webhooks.get(company) ?? [];
  }

  /** Adds a webhook to a company; a healthy one of its first user's unless told. */
  addWebhook(company: string, webhook: Partial<Webhook> & { url: string }): void {
    const all = this.webhooks(company);
    const userId = this.members(company)[0]?.id ?? 0;
    all.push({ ...healthyWebhook(600 + all.length, userId, this.now()), ...webhook });
  }

  /** The company's other 40-hex values. */
  keys(company: string): Keys {
    return needed(this.#keys.get(company), `No company ${company}`);
  }

  /** A deal's changes, newest first, as the API lists them. */
  changes(company: string, dealId: number): Change[] {
    return [...(this.#changes.get(`${company}/${dealId}`) ?? [])].reverse();
  }

  /** Adds a change to a deal, as when a tool wrote; the deal counts as updated then. */
  addChange(company: string, dealId: number, change: Partial<Change> = {}): void {
    const deal = needed(
      this.deals(company).find(({ id }) => id === dealId),
      `No deal ${dealId} in ${company}`,
    );
    const made: Change = {
      field: 'value',
      before: String(deal.value),
      after: String(deal.value + 100),
      actorId: deal.ownerId,
      time: this.now(),
      source: 'api',
      agent: 'python-requests/2.32.3',
      ...change,
    };
    deal.updated = Math.floor(made.time / 1000) * 1000;
    const place = `${company}/${dealId}`;
    this.#changes.set(place, [...(this.#changes.get(place) ?? []), made]);
  }

  /** Fills a company: a token for each user, deals with their history, webhooks. */
  #found(company: Company): void {
    const members = this.members(company.domain);
    for (const { id } of members) this.tokens.replace(company.domain, id);
    const deals = makeDeals(this.#random, company, members, this.now());
    this.#deals.set(company.domain, deals);
    for (const deal of deals) this.#changes.set(`${company.domain}/${deal.id}`, makeChanges(this.#random, deal));
    this.#webhooks.set(company.domain, makeWebhooks(members, this.now()));
  }
}

function needed<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new Error(message);
  return value;
}
