import fc from 'fast-check';
import type { Company } from '../../../../utils/core/access/company';
import {
  type ErrandEvent,
  type ErrandHappening,
  GRANT_STEPS,
  HOWS,
  PROOFS,
  WITHDRAWAL_STEPS,
} from '../../../../utils/core/access/event';
import type { ErrandWorld } from '../../../../utils/core/access/view';
import type { Account } from '../../../../utils/core/account';
import type { Person, Tool } from '../../../../utils/core/inventory/tool';
import { link } from '../../../../utils/core/rotation/chain';
import type { Who } from '../../../../utils/core/rotation/event';
import { id, print } from '../records';

export const ERRAND = id(0xe);
export const [ACME, GLOBEX, INITECH] = [id(0xc1), id(0xc2), id(0xc3)];
export const [BEN, BEN_AGAIN, CARLA] = [id(0xb1), id(0xb2), id(0xb3)];

export const STARTED: ErrandHappening = { type: 'started', kind: 'withdrawal', people: [BEN], sort: 'colleague' };

/** Happenings as the chain of one errand; one second apart, by the person at this browser unless told. */
export function errandChain(happenings: readonly (ErrandHappening & { who?: Who })[]): ErrandEvent[] {
  const events: ErrandEvent[] = [];
  for (const [index, { who = 'me', ...what }] of happenings.entries()) {
    const event = { errand: ERRAND, installation: id(0xc), at: 1000 * (index + 1), who, what: what as ErrandHappening };
    events.push(link(events.at(-1) ?? null, event));
  }
  return events;
}

export function company(rowId: string, domain: string, part: Partial<Company> = {}): Company {
  return { id: rowId, domain, label: null, admin: null, createdAt: 1, ...part };
}

export function account(no: number, domain: string | null, user: string | null = null): Account {
  return { id: id(no), company: domain, user, createdAt: 1, token: { fingerprint: print(no), since: 1, seenAt: 2 } };
}

export function tool(no: number, name: string, part: Partial<Tool> = {}): Tool {
  const blank = { company: null, account: null, catalogue: null, url: null, owner: null, notes: null };
  return {
    id: id(no),
    name,
    auth: 'token',
    critical: false,
    createdAt: 1,
    updatedAt: 1,
    removedAt: null,
    ...blank,
    ...part,
  };
}

export function person(personId: string, name: string): Person {
  return { id: personId, name };
}

export function world(part: Partial<ErrandWorld> = {}): ErrandWorld {
  return {
    companies: [company(ACME, 'acme'), company(GLOBEX, 'globex'), company(INITECH, 'initech')],
    accounts: [],
    people: [person(BEN, 'Ben Otieno'), person(CARLA, 'Carla Reyes')],
    tools: [],
    remarks: new Map(),
    rotationOf: () => undefined,
    ...part,
  };
}

/** Few steps, so that events meet; one with a name that plain objects have already. */
const step = fc.constantFrom(id(1), id(2), id(3), '__proto__');
const shape = <T extends string>(type: T) => ({ type: fc.constant(type), step });

/** Any happening, in its place or not. */
const happenings = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...shape('step-added'),
      kind: fc.constantFrom(...GRANT_STEPS, ...WITHDRAWAL_STEPS),
      company: fc.constantFrom(null, ACME, GLOBEX),
      subject: fc.constantFrom(null, id(11), id(12)),
    }),
  },
  fc.record(shape('step-removed')),
  {
    weight: 4,
    arbitrary: fc.record({
      ...shape('settled'),
      how: fc.constantFrom(...HOWS),
      remark: fc.constantFrom(null, id(21)),
      proof: fc.constantFrom(...PROOFS),
      account: fc.constantFrom(null, id(11)),
    }),
  },
  fc.record({ ...shape('handed-over'), from: fc.constantFrom(null, BEN), to: fc.constant(CARLA) }),
  fc.record({ ...shape('rotation-tied'), rotation: fc.constantFrom(id(31), id(32)) }),
  { weight: 3, arbitrary: fc.record(shape('undone')) },
  fc.constantFrom({ type: 'closed' }, { type: 'reopened' }, STARTED, { ...STARTED, people: [BEN, BEN_AGAIN] }),
  fc.constantFrom({ type: 'exploded' }, { type: 'exploded', step: id(1) }, { type: 'toString', step: id(1) }),
) as fc.Arbitrary<ErrandHappening>;

/** Up to 40 events in any order, mostly with the start in its place; times may run backwards, and Rekey may act as well. */
export const sequences: fc.Arbitrary<ErrandEvent[]> = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(happenings, fc.nat(1e6), fc.constantFrom<Who>('me', 'rekey', BEN)), { maxLength: 40 }),
  )
  .map(([isChaotic, list]) => {
    const all: typeof list = isChaotic ? list : [[STARTED, 0, 'me'], ...list];
    return all.map(([what, at, who], index) => ({
      errand: ERRAND,
      installation: id(0xc),
      no: index + 1,
      at,
      who,
      what,
      previous: null,
      hash: print(index),
    }));
  });
