import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Errand, foldErrand } from '../../../../utils/core/access/errand';
import { type ErrandHappening, errandEventSchema } from '../../../../utils/core/access/event';
import { errandView } from '../../../../utils/core/access/view';
import { firstBreak } from '../../../../utils/core/rotation/chain';
import { z } from '../../../../utils/core/schema';
import { id } from '../records';
import { ACME, account, BEN, CARLA, errandChain, GLOBEX, person, STARTED, sequences, tool, world } from './errands';

const RUNS = { numRuns: 300 };

const add = (
  step: string,
  kind: 'user' | 'api-tab' | 'hand-over' | 'new-token' | 'remove-user',
  subject: string | null = null,
) => ({ type: 'step-added', step, kind, company: ACME, subject }) as const;
const settle = (step: string, part: Partial<Extract<ErrandHappening, { type: 'settled' }>> = {}) =>
  ({ type: 'settled', step, how: 'done', remark: null, proof: 'said', account: null, ...part }) as const;
const undo = (step: string) => ({ type: 'undone', step }) as const;

function errandAfter(...happenings: Parameters<typeof errandChain>[0]): Errand {
  const errand = foldErrand(errandChain([STARTED, ...happenings]));
  if (errand === null) throw new Error('it was started');
  return errand;
}
const stepOf = (errand: Errand, step: string) => errand.steps.find((one) => one.id === step);

describe('300 random sequences', () => {
  it('never make the fold or its view throw, whatever was erased, and change none of their events', () => {
    const worlds = fc.constantFrom(
      world(),
      world({ people: [], companies: [], tools: [] }),
      world({ accounts: [account(11, 'acme', 'Ben Otieno')], tools: [tool(12, 'Report script', { owner: BEN })] }),
    );
    fc.assert(
      fc.property(sequences, worlds, (events, present) => {
        const copy = structuredClone(events);
        const errand = foldErrand(events);
        expect(errand === null).toBe(events.every(({ what }) => what.type !== 'started'));
        expect(events).toEqual(copy);
        if (errand === null) return;
        const view = errandView(errand, present, '(no name)');
        // Nothing falls out of the list, whichever rows are gone.
        const shown = view.places.flatMap(({ steps }) => steps.map((one) => one.id));
        expect(shown.sort()).toEqual(errand.steps.map((one) => one.id).sort());
        expect(view.total).toBe(errand.steps.length);
        expect(view.finished).toBe(view.next === null);
      }),
      RUNS,
    );
  });

  it('leave every step as it is that an event does not name', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        for (const [index, { what }] of events.entries()) {
          const before = foldErrand(events.slice(0, index))?.steps ?? [];
          const now = foldErrand(events.slice(0, index + 1));
          for (const step of before) {
            if (!('step' in what) || what.step !== step.id) expect(now && stepOf(now, step.id)).toEqual(step);
          }
        }
      }),
      RUNS,
    );
  });

  it('come back by undo to what they were', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        const errand = foldErrand(events);
        for (const { id: step, past, ...step_ } of errand?.steps ?? []) {
          const back = foldErrand([...events, { ...events[0], what: undo(step) } as (typeof events)[number]]);
          const before = past.at(-1);
          const now = back && stepOf(back, step);
          if (before === undefined) expect(now).toMatchObject({ state: step_.state, past: [] });
          else expect(now).toMatchObject({ ...before, past: past.slice(0, -1) });
        }
      }),
      RUNS,
    );
  });
});

describe('a step', () => {
  it('is done, waived for a reason or blocked, and a blocked one may still be done', () => {
    const errand = errandAfter(
      add(id(1), 'user'),
      add(id(2), 'user'),
      settle(id(1), { how: 'waived', remark: id(21) }),
      settle(id(2), { how: 'blocked', remark: id(22) }),
      settle(id(2)),
      settle(id(1)),
    );
    expect(stepOf(errand, id(1))).toMatchObject({ state: 'waived', remark: id(21) });
    expect(stepOf(errand, id(2))).toMatchObject({ state: 'done', remark: null, proof: 'said' });
  });

  it('takes better proof and no worse one', () => {
    const seen = { proof: 'seen', account: id(11), who: 'rekey' } as const;
    const errand = errandAfter(
      add(id(1), 'api-tab'),
      settle(id(1)),
      { ...settle(id(1), seen), who: 'rekey' },
      settle(id(1)),
    );
    expect(stepOf(errand, id(1))).toMatchObject({ state: 'done', proof: 'seen', who: 'rekey', account: id(11) });
    expect(stepOf(errand, id(1))?.past).toHaveLength(2);
  });

  it('is not settled again by an account of which somebody said that it is another’s', () => {
    const seen = { ...settle(id(1), { proof: 'seen', account: id(11) }), who: 'rekey' } as const;
    const other = { ...settle(id(1), { proof: 'seen', account: id(12) }), who: 'rekey' } as const;
    expect(stepOf(errandAfter(add(id(1), 'api-tab'), seen, undo(id(1)), seen), id(1))?.state).toBe('open');
    expect(stepOf(errandAfter(add(id(1), 'api-tab'), seen, undo(id(1)), other), id(1))?.state).toBe('done');
  });

  it('hands a tool over and takes it back; nothing else can be handed over', () => {
    const given = (step: string) => ({ type: 'handed-over', step, from: BEN, to: CARLA }) as const;
    const errand = errandAfter(add(id(1), 'hand-over', id(11)), add(id(2), 'user'), given(id(1)), given(id(2)));
    expect(stepOf(errand, id(1))).toMatchObject({ state: 'done', handed: { from: BEN, to: CARLA } });
    expect(stepOf(errand, id(2))?.state).toBe('open');
    expect(stepOf(errandAfter(add(id(1), 'hand-over'), given(id(1)), undo(id(1))), id(1))?.handed).toBeNull();
  });

  it('keeps its rotation through undo', () => {
    const tied = { type: 'rotation-tied', step: id(1), rotation: id(31) } as const;
    const errand = errandAfter(add(id(1), 'new-token', id(11)), tied, settle(id(1), { how: 'waived' }), undo(id(1)));
    expect(stepOf(errand, id(1))).toMatchObject({ state: 'open', rotation: id(31) });
  });
});

describe('an errand', () => {
  it('of a person in no company has nothing to do, and is finished', () => {
    const view = errandView(errandAfter(), world(), '(no name)');
    expect(view).toMatchObject({ total: 0, finished: true, next: null, name: 'Ben Otieno' });
  });

  it('is put away and taken up again', () => {
    expect(errandAfter({ type: 'closed' }).closedAt).toBe(2000);
    expect(errandAfter({ type: 'closed' }, { type: 'closed' }, { type: 'reopened' }).closedAt).toBeNull();
  });

  it('goes on when a company is taken out of it, when one is no longer listed, and when the person was erased', () => {
    const errand = errandAfter(
      add(id(1), 'remove-user'),
      { ...add(id(2), 'remove-user'), company: GLOBEX },
      { type: 'step-removed', step: id(1) },
    );
    expect(errand.steps.map((step) => step.id)).toEqual([id(2)]);
    const view = errandView(errand, world({ companies: [], people: [person(CARLA, 'Carla Reyes')] }), '(no name)');
    expect(view).toMatchObject({ name: '(no name)', total: 1, done: 0, finished: false });
    expect(view.places).toMatchObject([{ company: GLOBEX, domain: null, name: '(no name)' }]);
    expect(view.next?.step.id).toBe(id(2));
  });

  it('is a chain of events that fit their schema', () => {
    const events = errandChain([STARTED, add(id(1), 'user'), settle(id(1)), undo(id(1)), { type: 'closed' }]);
    for (const event of events) expect(z.safeParse(errandEventSchema, event).success).toBe(true);
    expect(firstBreak(events)).toBeNull();
    expect(firstBreak(events.toSpliced(2, 1))).toBe(events[3]);
  });
});
