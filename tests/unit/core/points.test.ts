import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema, POINTS, REASONS } from '../../../utils/core/rotation/event';
import { fold } from '../../../utils/core/rotation/fold';
import { openPoints } from '../../../utils/core/rotation/tally';
import { z } from '../../../utils/core/schema';
import { chain, id, OPENED } from './records';

const settled = (point: (typeof POINTS)[number], remark: string | null = null) =>
  ({ type: 'point-settled', point, how: remark === null ? 'done' : 'waived', remark }) as const;
const reopened = (point: (typeof POINTS)[number]) => ({ type: 'point-reopened', point }) as const;
const rotationAfter = (...happenings: (ReturnType<typeof settled> | ReturnType<typeof reopened>)[]) => {
  const rotation = fold(chain([{ ...OPENED, reason: 'leaked' } as typeof OPENED, ...happenings]));
  if (rotation === null) throw new Error('it was opened');
  return rotation;
};

describe('what a new token leaves open', () => {
  it.each(REASONS)('is told of a token that was replaced because: %s', (reason) => {
    const expected = reason === 'leaked' || reason === 'left' ? [...POINTS] : [];
    expect(openPoints({ reason, settled: new Map() })).toEqual(expected);
  });

  it('is not told where nobody gave a reason', () => {
    expect(openPoints({ reason: null, settled: new Map() })).toEqual([]);
  });

  it('is settled with who, when and why, and taken back', () => {
    const rotation = rotationAfter(
      settled('webhooks'),
      settled('users', id(5)),
      settled('oauth-apps'),
      reopened('oauth-apps'),
    );
    expect(rotation.settled.get('users')).toEqual({ how: 'waived', remark: id(5), who: 'me', at: 1_003_000 });
    expect(openPoints(rotation)).toEqual(['oauth-apps', 'permissions']);
  });

  it('is what nobody settled last, in any order', () => {
    const point = fc.constantFrom(...POINTS);
    const step = fc.oneof(
      point.map((one) => settled(one)),
      point.map(reopened),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const isOpen = (point: string) => steps.findLast((one) => one.point === point)?.type !== 'point-settled';
        expect(openPoints(rotationAfter(...steps))).toEqual(POINTS.filter(isOpen));
      }),
    );
  });

  it('can be stored, and is refused with anything else in it', () => {
    const [, event] = chain([OPENED, settled('users', id(5))]);
    expect(z.safeParse(eventSchema, event).success).toBe(true);
    const [, other] = chain([OPENED, { ...settled('users'), remark: 'free text' }]);
    expect(z.safeParse(eventSchema, other).success).toBe(false);
  });
});
