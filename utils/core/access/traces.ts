import type { Account } from '../account';
import { nameKey, type Person, type Tool } from '../inventory/tool';
import type { Company, ListedCompany } from './company';
import type { Errand } from './errand';

/** Why it is thought that somebody could use a company, or knew a token. */
export type Trace = 'grant' | 'user' | 'tools';

/** What is known of a person before anything is asked. */
export interface Traces {
  /** Companies that they could use, by domain. */
  companies: ReadonlyMap<string, Trace>;
  /** Accounts whose tokens they may have known, their own user aside: its token ends with it. */
  tokens: ReadonlyMap<string, Trace>;
  /** Tools on the list that they own. */
  tools: Tool[];
}

interface Known {
  companies: readonly ListedCompany[];
  people: readonly Person[];
  tools: readonly Tool[];
  errands: readonly Errand[];
}

/** Whether an account is that of a person, by any of their names. */
export function isTheirs({ user }: Pick<Account, 'user'>, names: readonly string[]): boolean {
  return user !== null && names.some((name) => nameKey(name) === nameKey(user));
}

/** What grants, the list of tools and the names of accounts tell of a person, who may be listed under several ids. */
export function tracesOf(ids: readonly string[], { companies, people, tools, errands }: Known): Traces {
  const names = people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const owned = tools.filter(({ owner, removedAt }) => removedAt === null && owner !== null && ids.includes(owner));
  const granted = errands
    .filter(({ kind, closedAt, people: whom }) => kind === 'grant' && closedAt === null && overlaps(whom, ids))
    .flatMap(({ steps }) => steps);
  const [places, tokens] = [new Map<string, Trace>(), new Map<string, Trace>()];
  const only = companies.flatMap(({ accounts }) => accounts).length === 1;
  for (const { domain, known, accounts } of companies) {
    const trace = traceIn(domain, known, accounts, { granted, owned, names });
    if (trace !== null) places.set(domain, trace);
    for (const account of accounts) {
      if (isTheirs(account, names)) continue;
      if (granted.some((step) => step.account === account.id)) tokens.set(account.id, 'grant');
      else if (owned.some((tool) => holdsTokenOf(tool, account, only))) tokens.set(account.id, 'tools');
    }
  }
  return { companies: places, tokens, tools: owned };
}

function traceIn(
  domain: string,
  known: Company | null,
  accounts: readonly Account[],
  { granted, owned, names }: { granted: Errand['steps']; owned: readonly Tool[]; names: readonly string[] },
): Trace | null {
  if (known !== null && granted.some(({ company }) => company === known.id)) return 'grant';
  if (accounts.some((account) => isTheirs(account, names))) return 'user';
  return owned.some(({ company }) => company === domain) ? 'tools' : null;
}

/** Whoever looks after a tool may have pasted its token. A tool of no company in particular tells only where there is one account. */
function holdsTokenOf({ auth, account, company }: Tool, of: Account, only: boolean): boolean {
  if (auth === 'oauth') return false;
  if (account !== null) return account === of.id;
  return company === null ? only : company === of.company;
}

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
