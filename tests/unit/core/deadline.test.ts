import { describe, expect, it } from 'vitest';
import { dueAt, webhookView } from '../../../utils/core/finding/deadline';
import type { KeptReceiver, Look } from '../../../utils/core/finding/look';
import { lookSchema } from '../../../utils/core/finding/look';
import { mergeLook } from '../../../utils/core/finding/merge';
import { z } from '../../../utils/core/schema';
import { checklistView } from '../../../utils/core/screen/checklist';
import { DAY, HOUR, MINUTE, moment } from '../../../utils/core/time';
import { account, rotation, snapshot, task, tool } from '../../component/fixtures';
import { ACCOUNT } from './records';

const T0 = 100 * DAY;
const LOOKED = T0 + 6 * HOUR;
const receiver = (part: Partial<KeptReceiver> = {}): KeptReceiver => ({
  ...{ id: 1, host: 'hook.eu1.make.com', kind: 'make', event: 'change.deal', by: 'mine', active: true },
  ...{ addedAt: null, deliveredAt: T0 + HOUR, status: 200 },
  ...part,
});
const view = (part: Partial<KeptReceiver>, at = LOOKED) =>
  webhookView(new Set(['1']), [receiver(part)], at, moment(T0));

describe('a webhook', () => {
  it.each<[string, Partial<KeptReceiver>, number, object | null]>([
    ['that delivered since is listening', {}, LOOKED, { state: 'listening', deliveredAt: T0 + HOUR }],
    ['with nothing to tell says nothing', { deliveredAt: null, status: null }, LOOKED, null],
    ['without a status says nothing', { status: null }, LOOKED, null],
    ['that Pipedrive switched off is gone', { active: false, status: 500 }, LOOKED, { state: 'gone', listed: true }],
    [
      'that failed goes three days after the failure at the latest',
      { status: 401 },
      LOOKED,
      { state: 'failing', status: 401, failedAt: T0 + HOUR, from: null, until: T0 + HOUR + 3 * DAY },
    ],
    [
      'that failed goes three days after the success that was seen before',
      { status: 500, succeededAt: T0 - HOUR },
      LOOKED,
      { state: 'failing', status: 500, failedAt: T0 + HOUR, from: T0 - HOUR + 3 * DAY, until: T0 + HOUR + 3 * DAY },
    ],
    [
      'that is still there later had a success that nobody saw',
      { status: 500, succeededAt: T0 - 3 * DAY },
      LOOKED,
      { state: 'failing', status: 500, failedAt: T0 + HOUR, from: null, until: T0 + HOUR + 3 * DAY },
    ],
    [
      'that outlived the rule has no date',
      { status: 500 },
      T0 + 5 * DAY,
      { state: 'failing', status: 500, failedAt: T0 + HOUR, from: null, until: null },
    ],
    [
      'that got nothing since did not fail, and has no date',
      { deliveredAt: T0 - HOUR },
      LOOKED,
      { state: 'stopped', deliveredAt: T0 - HOUR },
    ],
    ['that was quiet for minutes is not stopped', { deliveredAt: T0 - MINUTE }, T0 + 5 * MINUTE, null],
    ['that was looked at before tells nothing of now', { deliveredAt: T0 - 2 * HOUR }, T0 - MINUTE, null],
    ['that is quiet for longer than the rule says nothing', { deliveredAt: T0 - 4 * DAY }, LOOKED, null],
  ])('%s', (_name, part, at, expected) => {
    expect(view(part, at)).toEqual(expected && { ...expected, lookedAt: at });
  });

  it.each([200, 204, 299])('counts %i as a success', (status) => {
    expect(view({ status })?.state).toBe('listening');
  });
  it.each([199, 300, 302, 401, 410, 500, 0])('counts %i as a failure', (status) => {
    expect(view({ status })?.state).toBe('failing');
  });
});

it('of several webhooks the most urgent one speaks', () => {
  const several = (...parts: Partial<KeptReceiver>[]) =>
    webhookView(new Set(['1']), parts.map(receiver), LOOKED, moment(T0));
  const later = { status: 500, deliveredAt: T0 + 2 * HOUR };
  expect(several({}, { active: false }, { deliveredAt: T0 - HOUR }, later)).toMatchObject({ state: 'failing' });
  expect(several(later, { status: 500 })).toMatchObject({ failedAt: T0 + HOUR });
  expect(several({}, { active: false }, { deliveredAt: T0 - HOUR })).toMatchObject({ state: 'gone' });
  expect(several({}, { deliveredAt: T0 - HOUR })).toMatchObject({ state: 'stopped' });
  expect(webhookView(new Set(), [receiver()], LOOKED, moment(T0))).toBeNull();
});

describe('a webhook of the tool that is not in the newest list', () => {
  const without = (found: KeptReceiver[], ...own: string[]) => webhookView(new Set(own), found, LOOKED, moment(T0));
  const GONE = { state: 'gone', listed: false, lookedAt: LOOKED };

  it('is gone, also beside one that still listens', () => {
    expect(without([], '1')).toEqual(GONE);
    expect(without([receiver({ id: 2 })], '1')).toEqual(GONE);
    expect(without([receiver()], '1', '2')).toEqual(GONE);
  });

  it('is not, where the tool has set one up since, or the list was cut short', () => {
    expect(without([receiver({ addedAt: T0 + 1 })], '1', '2')).toMatchObject({ state: 'listening' });
    const full = Array.from({ length: 200 }, (_, no) => receiver({ id: no + 10 }));
    expect(without(full, '1')).toBeNull();
  });
});

it('what is due first is the earliest time that is known', () => {
  expect(dueAt({ state: 'failing', status: 500, failedAt: 1, from: 5, until: 9 })).toBe(5);
  expect(dueAt({ state: 'failing', status: 500, failedAt: 1, from: null, until: 9 })).toBe(9);
  expect(dueAt({ state: 'stopped', deliveredAt: 1 })).toBeNull();
  expect(dueAt({ state: 'gone', listed: true })).toBeNull();
});

describe('the last success', () => {
  const about = { account: ACCOUNT, at: LOOKED, requests: 12 };
  const keep = (before: Look | null, ...receivers: KeptReceiver[]) =>
    mergeLook(before, { receivers, writers: null, deals: 0, whole: false }, about);

  it('is kept from look to look while a webhook fails, and fits the schema', () => {
    const well = keep(null, receiver({ deliveredAt: 7 }));
    const failing = keep(well, receiver({ status: 500, deliveredAt: 8 }));
    const still = keep(failing, receiver({ status: 500, deliveredAt: 9 }));
    expect([failing, still].map((look) => look.receivers?.list[0]?.succeededAt)).toEqual([7, 7]);
    expect(z.safeParse(lookSchema, still).success).toBe(true);
    expect(keep(still, receiver({ deliveredAt: 10 })).receivers?.list).toEqual([receiver({ deliveredAt: 10 })]);
  });

  it('is not made up where none was seen', () => {
    const failing = keep(null, receiver({ status: 500 }));
    expect(keep(failing, receiver({ status: 500 })).receivers?.list).toEqual([receiver({ status: 500 })]);
  });
});

it('stands on the task of the tool that the webhook was said to be, in its own account', () => {
  const [acme, globex] = [account('acme'), account('globex')];
  const [make, form] = [tool('Make'), tool('Form')];
  const look = (of: string): Look => ({
    ...{ account: of, at: LOOKED, requests: 12, writers: null },
    receivers: { at: LOOKED, list: [receiver({ status: 401 }), receiver({ id: 2 })] },
  });
  const tie = (of: string, value: string, sort: 'webhook' | 'agent' = 'webhook') => ({
    ...{ account: of, sort, value },
    tool: make.id,
  });
  const rotations = [acme, globex].map((of) => {
    return rotation(of, [task(make, 'updated'), task(form, 'broken')], { t0: moment(T0) });
  });
  const view = checklistView(
    snapshot({
      ...{ accounts: [acme, globex], tools: [make, form], rotations },
      looks: [look(acme.id), look(globex.id)],
      ties: [tie(acme.id, '1'), tie(globex.id, '2'), tie(globex.id, '1', 'agent')],
    }),
    '?',
  );
  const states = view.rotations.map(({ tasks }) => tasks.map((line) => [line.tool.name, line.webhook?.state]));
  expect(states).toEqual([
    [
      ['Form', undefined],
      ['Make', 'failing'],
    ],
    [
      ['Form', undefined],
      ['Make', 'listening'],
    ],
  ]);
});
