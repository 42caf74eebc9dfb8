import { describe, expect, it } from 'vitest';
import { companiesOf, companyName } from '../../../../utils/core/access/company';
import { foldErrand } from '../../../../utils/core/access/errand';
import { startGrant } from '../../../../utils/core/access/start';
import { tracesOf } from '../../../../utils/core/access/traces';
import { id } from '../records';
import { ACME, account, BEN, BEN_AGAIN, CARLA, company, errandChain, person, tool } from './errands';

const rows = [company(ACME, 'acme', { label: 'Acme' })];
const anas = account(11, 'acme', 'Ana Lind');
const bens = account(12, 'globex', 'ben OTIENO');
const initech = account(13, 'initech');
const accounts = [anas, bens, initech, account(14, null)];
const companies = companiesOf(accounts, rows);
const people = [person(BEN, 'Ben Otieno'), person(BEN_AGAIN, 'ben@acme.example'), person(CARLA, 'Carla Reyes')];

function grantTo(whom: string, seen: string | null, closed = false) {
  const { me, rekey } = startGrant({
    people: [whom],
    sort: 'partner',
    places: [{ company: ACME, hasAdmin: false, seen }],
    newId: (() => {
      let no = 100;
      return () => id(no++);
    })(),
  });
  const errand = foldErrand(errandChain([...me, ...rekey, ...(closed ? [{ type: 'closed' } as const] : [])]));
  return errand === null ? [] : [errand];
}

it('lists each company once, with what is known of it', () => {
  expect(companies.map(({ domain, known, accounts: inside }) => [domain, known?.label ?? null, inside.length])).toEqual(
    [
      ['acme', 'Acme', 1],
      ['globex', null, 1],
      ['initech', null, 1],
    ],
  );
});

it('calls a company as the user does, with its address where that says more', () => {
  expect(companyName({ domain: 'acme', label: null })).toBe('acme');
  expect(companyName({ domain: 'acme', label: 'Acme' })).toBe('Acme');
  expect(companyName({ domain: 'acme-fd92b9', label: 'Acme' })).toBe('Acme (acme-fd92b9)');
});

describe('what is known of somebody who leaves', () => {
  const traces = (ids: string[], part: Partial<Parameters<typeof tracesOf>[1]> = {}) =>
    tracesOf(ids, { companies, people, tools: [], errands: [], ...part });

  it('is nothing for a person in no account', () => {
    const { companies: places, tokens, tools } = traces([CARLA]);
    expect([places.size, tokens.size, tools]).toEqual([0, 0, []]);
  });

  it('is where they are a user, whose own token is not asked for', () => {
    const { companies: places, tokens } = traces([BEN]);
    expect([...places]).toEqual([['globex', 'user']]);
    expect(tokens.size).toBe(0);
  });

  it('is what grants gave them, unless those were put away', () => {
    const { companies: places, tokens } = traces([BEN], { errands: grantTo(BEN, anas.id) });
    expect(places.get('acme')).toBe('grant');
    expect([...tokens]).toEqual([[anas.id, 'grant']]);
    expect(traces([BEN], { errands: grantTo(BEN, anas.id, true) }).companies.has('acme')).toBe(false);
    expect(traces([CARLA], { errands: grantTo(BEN, anas.id) }).companies.has('acme')).toBe(false);
  });

  it('is what they look after, under any of their names', () => {
    const tools = [
      tool(41, 'n8n production', { owner: BEN_AGAIN, company: 'acme' }),
      tool(42, 'Phone system', { owner: BEN, company: 'initech', auth: 'oauth' }),
      tool(43, 'Gone', { owner: BEN, company: 'initech', removedAt: 5 }),
      tool(44, 'Everywhere', { owner: BEN }),
    ];
    const { companies: places, tokens, tools: owned } = traces([BEN, BEN_AGAIN], { tools });
    expect([...places]).toEqual([
      ['acme', 'tools'],
      ['globex', 'user'],
      ['initech', 'tools'],
    ]);
    expect([...tokens]).toEqual([[anas.id, 'tools']]);
    expect(owned.map(({ name }) => name)).toEqual(['n8n production', 'Phone system', 'Everywhere']);
    expect(traces([BEN], { tools }).tokens.size).toBe(0);
  });

  it('takes a tool of every account for one of the only account', () => {
    const only = companiesOf([anas], []);
    const tools = [tool(44, 'Everywhere', { owner: CARLA })];
    expect([...traces([CARLA], { companies: only, tools }).tokens]).toEqual([[anas.id, 'tools']]);
  });
});
