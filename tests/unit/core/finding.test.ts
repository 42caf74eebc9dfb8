import { describe, expect, it } from 'vitest';
import type { Look, Receiver, Tie } from '../../../utils/core/finding/look';
import { mergeLook } from '../../../utils/core/finding/merge';
import { findingsView } from '../../../utils/core/finding/view';
import { HOUR, moment } from '../../../utils/core/time';
import { tool } from '../../component/fixtures';
import { ACCOUNT, id } from './records';

const T0 = 1_000_000_000;
const receiver = (no: number, part: Partial<Receiver> = {}): Receiver => ({
  ...{ id: no, host: 'hook.eu1.make.com', kind: 'make', event: 'change.deal', by: 'mine', active: true },
  ...{ addedAt: null, deliveredAt: no, status: 200 },
  ...part,
});
const writer = (agent: string, lastAt: number) => ({ agent, count: 2, firstAt: lastAt - 5, lastAt });

function look(receivers: Receiver[], writers: ReturnType<typeof writer>[] = [], at = T0 + HOUR, whole?: boolean): Look {
  return {
    account: ACCOUNT,
    at,
    requests: 12,
    receivers: { at, list: receivers },
    writers: { at, deals: 9, list: writers, ...(whole !== undefined && { whole }) },
  };
}
const tie = (sort: Tie['sort'], value: string, to: string, account = ACCOUNT): Tie => ({
  account,
  sort,
  value,
  tool: to,
});

describe('who listens', () => {
  it('is one line per host and kind, with the delivery that came last', () => {
    const receivers = [
      receiver(1, { status: 500 }),
      receiver(3, { event: '*.person' }),
      receiver(2, { status: 404 }),
      receiver(4, { active: false, deliveredAt: null }),
      receiver(5, { host: 'own.example', kind: null }),
    ];
    expect(findingsView(look(receivers), [], [], null).receivers).toMatchObject([
      { webhooks: [1, 3, 2], events: ['change.deal', '*.person'], deliveredAt: 3, status: 200, active: true },
      { webhooks: [4], active: false, deliveredAt: null },
      { webhooks: [5], host: 'own.example', kind: null },
    ]);
  });

  it('counts webhooks of others and of apps, and proposes none of them', () => {
    const view = findingsView(look([receiver(1, { by: 'other' }), receiver(2, { by: 'app' })]), [], [], null);
    expect(view).toMatchObject({ receivers: [], others: 1, apps: 1 });
  });

  it('is a tool where one webhook of the line was tied to it, as long as that tool is on the list', () => {
    const make = tool('Make');
    const gone = tool('Gone', { removedAt: 1 });
    const found = look([receiver(1), receiver(2), receiver(3, { host: 'b.example' })]);
    const ties = [tie('webhook', '2', make.id), tie('webhook', '3', gone.id), tie('agent', '3', make.id)];
    const toolsOf = (of: Tie[]) =>
      findingsView(found, of, [make, gone], null).receivers?.map((line) => line.tool?.name);
    expect(toolsOf(ties)).toEqual(['Make', undefined]);
    expect(toolsOf([tie('webhook', '2', make.id, id(99))])).toEqual([undefined, undefined]);
  });
});

describe('who writes', () => {
  it.each<[string, number, number, ReturnType<typeof moment> | null, string]>([
    ['while the token was never replaced', T0, T0 + HOUR, null, 'writes'],
    ['not since it was replaced', T0 - 1, T0 + HOUR, moment(T0), 'silent'],
    ['before or in the time in which it was replaced', T0 - 1, T0 + HOUR, { from: T0 - HOUR, to: T0 }, 'silent'],
    ['after it was replaced', T0 + 1, T0 + HOUR, moment(T0), 'again'],
    ['and was not looked at since', T0 - 1, T0 - 1, moment(T0), 'writes'],
  ])('%s', (_name, lastAt, at, replaced, state) => {
    const view = findingsView(look([], [writer('axios/1', lastAt)], at, true), [], [], replaced);
    expect(view.writers?.map((line) => line.state)).toEqual([state]);
  });

  it.each([false, undefined])('is called silent only by a whole sample: %s', (whole) => {
    const stateAt = (lastAt: number) =>
      findingsView(look([], [writer('axios/1', lastAt)], T0 + HOUR, whole), [], [], moment(T0)).writers?.[0]?.state;
    expect([stateAt(T0 - 1), stateAt(T0 + 1)]).toEqual(['writes', 'again']);
  });

  it('never goes back in time as its newest deal leaves the sample', () => {
    const about = { account: ACCOUNT, requests: 12 };
    const found = (lastAt: number, count: number) => {
      return { receivers: null, writers: [{ ...writer('axios/1', lastAt), count }], deals: 9, whole: true };
    };
    const first = mergeLook(null, found(T0 + 5, 1), { ...about, at: T0 + 10 });
    const second = mergeLook(first, found(T0 - 5, 3), { ...about, at: T0 + HOUR });
    expect(second.writers?.list).toEqual([{ agent: 'axios/1', count: 3, firstAt: T0 - 10, lastAt: T0 + 5 }]);
    expect(findingsView(second, [], [], moment(T0)).writers?.[0]?.state).toBe('again');
  });

  it('is the tool that its agent was tied to', () => {
    const sync = tool('Sync');
    const view = findingsView(look([], [writer('axios/1', T0)]), [tie('agent', 'axios/1', sync.id)], [sync], null);
    expect(view.writers?.[0]?.tool).toEqual(sync);
  });
});

it('says of a question that was never answered that there is no answer', () => {
  const view = findingsView({ ...look([]), receivers: null, writers: null }, [], [], null);
  expect(view).toMatchObject({ receivers: null, writers: null, others: 0, apps: 0, deals: 0 });
});
