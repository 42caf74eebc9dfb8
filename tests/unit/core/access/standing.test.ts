import { describe, expect, it } from 'vitest';
import { foldErrand } from '../../../../utils/core/access/errand';
import type { ErrandHappening } from '../../../../utils/core/access/event';
import { addToGrant, startGrant, startWithdrawal } from '../../../../utils/core/access/start';
import { errandView } from '../../../../utils/core/access/view';
import type { Happening } from '../../../../utils/core/rotation/event';
import { fold } from '../../../../utils/core/rotation/fold';
import { chain, id, OPENED } from '../records';
import { ACME, account, BEN, CARLA, company, errandChain, GLOBEX, person, tool, world } from './errands';

function counter(from = 100): () => string {
  let no = from;
  return () => id(no++);
}

/** A withdrawal over acme with one known token, and over globex with none; one tool in acme, one in no company. */
const withdrawal = startWithdrawal({
  people: [BEN],
  sort: 'contractor',
  places: [
    { company: ACME, accounts: [id(11)] },
    { company: GLOBEX, accounts: [] },
  ],
  tools: [
    { tool: id(41), company: ACME },
    { tool: id(42), company: null },
  ],
  newId: counter(),
});
const stepId = (kind: string, nth = 0) => {
  const steps = withdrawal.filter((what) => what.type === 'step-added' && what.kind === kind);
  return (steps[nth] as { step: string }).step;
};
const present = (rotation: Happening[] | null, part = {}) => {
  const folded = rotation && fold(chain(rotation));
  return world({
    accounts: [account(11, 'acme', 'Ana Lind'), account(12, 'acme', 'Ben Otieno')],
    tools: [tool(41, 'n8n production', { owner: BEN, company: 'acme' }), tool(42, 'Report script', { owner: BEN })],
    rotationOf: () => folded ?? undefined,
    ...part,
  });
};
const view = (more: ErrandHappening[], rotation: Happening[] | null = null, part = {}) => {
  const errand = foldErrand(errandChain([...withdrawal, ...more]));
  if (errand === null) throw new Error('it was started');
  return errandView(errand, present(rotation, part), '(no name)');
};
const states = (shown: ReturnType<typeof view>) =>
  shown.places.map(({ steps }) => steps.map(({ kind, state }) => `${kind}: ${state}`));
const tied: ErrandHappening = { type: 'rotation-tied', step: stepId('new-token'), rotation: id(0xa) };
const opened: Happening = { ...OPENED, reason: 'left' } as Happening;
const broken: Happening = { type: 'task-added', task: id(1), tool: id(41), auth: 'token', since: null };
const updated: Happening = { type: 'updated', task: id(1), grade: 'said' };

describe('a withdrawal', () => {
  it('goes company by company, and ends with what belongs to none', () => {
    const shown = view([]);
    expect(states(shown)).toEqual([
      ['remove-user: open', 'new-token: open', 'hand-over: open', 'webhooks: open', 'oauth-apps: open'],
      ['remove-user: open', 'webhooks: open', 'oauth-apps: open'],
      ['hand-over: open'],
    ]);
    expect(shown.places[0]).toMatchObject({ ownTools: ['n8n production', 'Report script'] });
    expect(shown.places[1]).toMatchObject({ ownTools: [] });
    expect(shown.next?.step.kind).toBe('remove-user');
  });

  it('has replaced a token when the rotation is handled, not before, and never by a false alarm', () => {
    const tokenAfter = (...rotation: Happening[]) => view([tied], rotation).places[0]?.steps[1];
    expect(tokenAfter(opened, broken)).toMatchObject({
      state: 'underway',
      rotation: { left: 1, never: 0, openPoints: 4 },
    });
    expect(tokenAfter(opened, broken, updated)).toMatchObject({ state: 'done', rotation: { left: 0 } });
    expect(tokenAfter(opened)).toMatchObject({ state: 'done' });
    expect(tokenAfter(opened, broken, { type: 'skipped', task: id(1), remark: id(21) })).toMatchObject({
      state: 'done',
      rotation: { left: 0, never: 0, leftOut: [{ id: id(41), name: 'n8n production' }] },
    });
    expect(tokenAfter(opened, broken, { type: 'closed', how: 'by-user' })).toMatchObject({
      state: 'done',
      rotation: { left: 0, never: 1 },
    });
    expect(tokenAfter(opened, broken, { type: 'closed', how: 'superseded' })).toMatchObject({ state: 'underway' });
    expect(tokenAfter(opened, broken, { type: 'closed', how: 'false-alarm' })).toMatchObject({
      state: 'open',
      rotation: null,
    });
    expect(view([tied], null).places[0]?.steps[1]).toMatchObject({ state: 'open', rotation: null });
  });

  it('takes what was looked through in the rotation as looked through', () => {
    const point: Happening = { type: 'point-settled', point: 'webhooks', how: 'done', remark: null };
    const shown = states(view([tied], [opened, point]));
    expect(shown[0]).toContain('webhooks: done');
    expect(shown[0]).toContain('oauth-apps: open');
    expect(shown[1]).toContain('webhooks: open');
  });

  it('is finished when every step and every rotation is', () => {
    const rest = withdrawal.flatMap((what): ErrandHappening[] =>
      what.type === 'step-added' && what.kind !== 'new-token'
        ? [{ type: 'settled', step: what.step, how: 'done', remark: null, proof: 'said', account: null }]
        : [],
    );
    expect(view(rest)).toMatchObject({ finished: false, done: 8, total: 9 });
    expect(view([...rest, tied], [opened, broken])).toMatchObject({ finished: false });
    expect(view([...rest, tied], [opened, broken, updated])).toMatchObject({ finished: true, next: null });
    const out = { how: 'waived', remark: id(21) } as const;
    const leftOut = rest.map((what) =>
      what.type === 'settled' && what.step === stepId('webhooks') ? { ...what, ...out } : what,
    );
    expect(view(leftOut)).toMatchObject({ finished: false, done: 7, leftOut: 1, total: 9 });
  });

  it('asks nobody to take over a tool that is off the list', () => {
    const tools = [tool(41, 'n8n production', { owner: BEN, company: 'acme', removedAt: 5 })];
    const shown = view([], null, { tools });
    expect(shown.places[0]?.steps[2]).toMatchObject({ state: 'waived', tool: { name: 'n8n production', gone: true } });
    expect(shown.places[2]?.steps[0]).toMatchObject({ state: 'waived', tool: { name: '(no name)', gone: true } });
  });

  it('puts what is blocked last', () => {
    const blocked = (kind: string, nth = 0): ErrandHappening => ({
      ...{ type: 'settled', step: stepId(kind, nth), how: 'blocked', remark: id(21) },
      ...{ proof: 'said', account: null },
    });
    expect(view([blocked('remove-user')]).next?.step.kind).toBe('new-token');
  });
});

describe('a grant', () => {
  const places = [
    { company: ACME, hasAdmin: true, seen: id(11) },
    { company: GLOBEX, hasAdmin: false, seen: null },
  ];

  it('does not ask what is known', () => {
    const { me, rekey } = startGrant({ people: [BEN], sort: 'partner', places, newId: counter() });
    const errand = foldErrand(errandChain([...me, ...rekey.map((what) => ({ ...what, who: 'rekey' as const }))]));
    if (errand === null) throw new Error('it was started');
    const companies = [company(ACME, 'acme', { label: 'Acme Works', admin: CARLA }), company(GLOBEX, 'globex')];
    const tools = [
      tool(41, 'Old one', { company: 'acme', createdAt: 500 }),
      tool(42, 'New one', { company: 'acme', createdAt: 1500 }),
    ];
    const shown = errandView(errand, world({ companies, tools, accounts: [account(11, 'acme')] }), '(no name)');
    expect(states(shown)).toEqual([
      ['admin: done', 'user: open', 'permission: open', 'api-tab: done', 'token-test: open', 'tools: open'],
      ['admin: open', 'user: open', 'permission: open', 'api-tab: open', 'token-test: open', 'tools: open'],
    ]);
    expect(shown.places[0]).toMatchObject({
      name: 'Acme Works (acme)',
      admin: person(CARLA, 'Carla Reyes'),
      newTools: ['New one'],
    });
    expect(shown.places[0]?.steps[3]).toMatchObject({
      proof: { grade: 'seen', who: 'rekey' },
      account: { id: id(11) },
    });
    expect(addToGrant([], counter())).toEqual({ me: [], rekey: [] });
  });
});
