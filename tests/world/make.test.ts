import { expect, it } from 'vitest';
import { accountSchema } from '../../utils/core/account';
import { personSchema, toolSchema } from '../../utils/core/inventory/tool';
import { firstBreak } from '../../utils/core/rotation/chain';
import { eventSchema } from '../../utils/core/rotation/event';
import { fold, isDown } from '../../utils/core/rotation/fold';
import { z } from '../../utils/core/schema';
import { EVENTS, LARGE, makeWorld } from './make';

const INSTALLATION = '00000000-0000-4000-8000-000000000001';

it('a large world has rows that Rekey can read, chains that hold, and half of the open tasks down', () => {
  const world = makeWorld(LARGE, INSTALLATION, 1_800_000_000_000);
  expect(world.accounts).toHaveLength(20);
  expect(world.tools).toHaveLength(1000);
  expect(world.rotations).toHaveLength(100);
  expect(world.events).toHaveLength(20_000);
  z.parse(z.array(accountSchema), world.accounts);
  z.parse(z.array(toolSchema), world.tools);
  z.parse(z.array(personSchema), world.people);
  z.parse(z.array(eventSchema), world.events);
  for (const { id, open } of world.rotations) {
    const events = world.events.filter(({ rotation }) => rotation === id);
    expect(events).toHaveLength(EVENTS);
    expect(firstBreak(events)).toBeNull();
    const rotation = fold(events);
    expect(rotation?.tasks).toHaveLength(50);
    expect(rotation?.closed === null).toBe(open === 1);
    expect(rotation?.tasks.filter(({ state }) => isDown(state))).toHaveLength(open === 1 ? 25 : 0);
  }
});
