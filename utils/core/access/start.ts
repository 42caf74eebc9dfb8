import { type ErrandHappening, GRANT_STEPS, type Sort } from './event';

interface Start {
  /** One human being, by every name under which they are listed. */
  people: readonly string[];
  sort: Sort;
  newId: () => string;
}

/** A company in a grant: what is known of it already need not be asked. */
export interface GrantPlace {
  company: string;
  hasAdmin: boolean;
  /** The person's account there, if its token was seen. */
  seen: string | null;
}

/** Happenings of a start, by whom they come from. */
export interface Started {
  me: ErrandHappening[];
  rekey: ErrandHappening[];
}

/** First events of a grant over some companies. */
export function startGrant({ people, sort, places, newId }: Start & { places: readonly GrantPlace[] }): Started {
  const started: ErrandHappening = { type: 'started', kind: 'grant', people: [...people], sort };
  const added = addToGrant(places, newId);
  return { me: [started, ...added.me], rekey: added.rekey };
}

/** Events that add companies to a grant. */
export function addToGrant(places: readonly GrantPlace[], newId: () => string): Started {
  const all: Started = { me: [], rekey: [] };
  for (const { company, hasAdmin, seen } of places) {
    for (const kind of GRANT_STEPS) {
      const step = newId();
      all.me.push({ type: 'step-added', step, kind, company, subject: null });
      if (kind === 'admin' && hasAdmin) all.rekey.push(settledBy(step, null, 'said'));
      if (kind === 'api-tab' && seen !== null) all.rekey.push(settledBy(step, seen, 'seen'));
    }
  }
  return all;
}

/** A company that somebody could use, and what is to be done there. */
export interface WithdrawalPlace {
  company: string;
  /** Accounts whose tokens the person may have known. */
  accounts: readonly string[];
}

/** A tool that gets a new owner; `company` is null where it belongs to none of those in the errand. */
export interface OwnedTool {
  tool: string;
  company: string | null;
}

/** First events of a withdrawal: per company its user, the tokens, the tools, and what a new token leaves open. */
export function startWithdrawal({
  people,
  sort,
  places,
  tools,
  newId,
}: Start & { places: readonly WithdrawalPlace[]; tools: readonly OwnedTool[] }): ErrandHappening[] {
  const add = (
    kind: Extract<ErrandHappening, { type: 'step-added' }>['kind'],
    company: string | null,
    subject: string | null = null,
  ): ErrandHappening => ({ type: 'step-added', step: newId(), kind, company, subject });
  const handOver = (company: string | null) =>
    tools.filter((one) => one.company === company).map(({ tool }) => add('hand-over', company, tool));
  return [
    { type: 'started', kind: 'withdrawal', people: [...people], sort },
    ...places.flatMap(({ company, accounts }) => [
      add('remove-user', company),
      ...accounts.map((account) => add('new-token', company, account)),
      ...handOver(company),
      add('webhooks', company),
      add('oauth-apps', company),
    ]),
    ...handOver(null),
  ];
}

function settledBy(step: string, account: string | null, proof: 'said' | 'seen'): ErrandHappening {
  return { type: 'settled', step, how: 'done', remark: null, proof, account };
}
