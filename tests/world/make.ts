import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import { link } from '../../utils/core/rotation/chain';
import type { Event, Happening } from '../../utils/core/rotation/event';
import { type Outcome, outcomeOf } from '../../utils/core/rotation/outcome';
import { DAY, HOUR, MINUTE, moment } from '../../utils/core/time';

/** How large a world is. The last rotation of the first `open` accounts is still open. */
export interface Size {
  accounts: number;
  /** Per account, as are the rotations. */
  tools: number;
  rotations: number;
  open: number;
}

/** Events of one rotation with 50 tools. */
export const EVENTS = 200;

/** 20 accounts, 1,000 tools, 100 rotations, 20,000 events. */
export const LARGE: Size = { accounts: 20, tools: 50, rotations: 5, open: 20 };

/** Rows of the database, by its tables. */
export interface World {
  accounts: Account[];
  people: Person[];
  tools: Tool[];
  rotations: { id: string; account: string; open: 0 | 1; openedAt: number; announcedAt: number }[];
  events: Event[];
  /** Of the rotations that ended, as the service keeps them. */
  outcomes: Outcome[];
}

const KINDS = ['n8n', 'zapier', 'make', 'custom-script', null] as const;

/**
 * A world as years of use would leave it, with chains that hold. In: its size, the installation that wrote the events, and
 * the present (milliseconds since 1970). The same input gives the same rows; `start` keeps two worlds apart.
 */
export function makeWorld(size: Size, installation: string, now: number, start = 0): World {
  let made = start * 1_000_000;
  const newId = () => {
    made += 1;
    return `00000000-0000-4000-9000-${made.toString(16).padStart(12, '0')}`;
  };
  const people = range(size.accounts).map((no) => ({ id: newId(), name: `owner-${start + no}@acme.example` }));
  const accounts = range(size.accounts).map((no) => accountOf(newId(), start + no, now));
  const tools = accounts.flatMap(({ company }, of) =>
    range(size.tools).map((no) => toolOf(newId(), `Tool ${of}-${no}`, company, people[of % 7]?.id ?? null, no, now)),
  );
  const rotations: World['rotations'] = [];
  const events: Event[] = [];
  const outcomes: Outcome[] = [];
  for (const [of, account] of accounts.entries()) {
    const own = tools.slice(of * size.tools, (of + 1) * size.tools);
    for (const no of range(size.rotations)) {
      const isOpen = of < size.open && no === size.rotations - 1;
      const openedAt = now - (size.rotations - no - 1) * 30 * DAY - (isOpen ? 2 : 5) * HOUR - of * MINUTE;
      const rotation = newId();
      rotations.push({ id: rotation, account: account.id, open: isOpen ? 1 : 0, openedAt, announcedAt: openedAt });
      const chain: Event[] = [];
      for (const [index, what] of story(account.id, own, openedAt, isOpen, newId).entries()) {
        // What Rekey does by itself takes no time; people take some, each time another.
        const at = openedAt + Math.max(0, index - own.length) * (10_000 + 7_000 * ((of + 3 * no) % 5));
        const who = index <= own.length ? 'rekey' : 'me';
        chain.push(link(chain.at(-1) ?? null, { rotation, installation, at, who, what }));
      }
      events.push(...chain);
      const outcome = isOpen ? null : outcomeOf(chain, now);
      if (outcome !== null) outcomes.push(outcome);
    }
  }
  return { accounts, people, tools, rotations, events, outcomes };
}

/** What happened in one rotation: every tool asked about, updated and tested; in an open one half of them are still down. */
function story(account: string, tools: readonly Tool[], at: number, isOpen: boolean, newId: () => string): Happening[] {
  const t0 = account.charCodeAt(account.length - 1) % 4 === 0 ? { from: at - 3 * HOUR, to: at } : moment(at);
  const tasks = tools.map(({ id, auth, owner }) => ({ id: newId(), tool: id, auth, owner }));
  const begin: Happening[] = [
    { type: 'opened', account, t0, how: 'seen', reason: isOpen ? null : 'scheduled', supersedes: null },
    ...tasks.map(({ id, tool, auth }): Happening => ({ type: 'task-added', task: id, tool, auth, since: null })),
  ];
  const steps = tasks.flatMap(({ id: task, auth, owner }, index): Happening[] => {
    const first: Happening =
      auth === 'unknown' ? { type: 'answered', task, auth: 'token' } : { type: 'asked', task, person: owner ?? task };
    const updated: Happening = { type: 'updated', task, grade: 'said' };
    if (isOpen && index % 2 === 0) return [updated, { type: 'undone', task }, first];
    return [first, updated, { type: 'verified', task, grade: 'tested' }];
  });
  // The last task's steps are cut so that each rotation of 50 tools has exactly 200 events.
  return isOpen ? [...begin, ...steps.slice(1)] : [...begin, ...steps.slice(2), { type: 'closed', how: 'by-user' }];
}

function accountOf(id: string, no: number, now: number): Account {
  const token = { fingerprint: no.toString(16).padStart(64, 'f'), since: now - 2 * HOUR, seenAt: now - HOUR };
  return { id, company: `acme-${no}`, user: null, createdAt: now - 400 * DAY, token };
}

function toolOf(id: string, name: string, company: string | null, owner: string | null, no: number, now: number): Tool {
  return {
    id,
    name,
    company,
    account: null,
    auth: no % 10 === 9 ? 'unknown' : 'token',
    catalogue: KINDS[no % KINDS.length] ?? null,
    url: no % 3 === 0 ? `https://tool-${no}.acme.example/settings` : null,
    owner: no % 4 === 0 ? null : owner,
    critical: no % 8 === 0,
    notes: no % 5 === 0 ? 'Edit the credential, do not make a new one.' : null,
    createdAt: now - 300 * DAY,
    updatedAt: now - 300 * DAY,
    removedAt: null,
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
