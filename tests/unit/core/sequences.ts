import fc from 'fast-check';
import { AUTHS } from '../../../utils/core/inventory/tool';
import { type Event, GRADES, type Happening, POINTS, REASONS } from '../../../utils/core/rotation/event';
import { ACCOUNT, id, OPENED, ROTATION } from './records';

/** Few tasks, so that events meet; one with a name that plain objects have already. */
const task = fc.constantFrom(id(1), id(2), id(3), '__proto__');

const added = fc.record({
  type: fc.constant('task-added' as const),
  task,
  tool: fc.constantFrom(id(11), id(12)),
  auth: fc.constantFrom(...AUTHS),
  since: fc.constantFrom(null, { from: 1, to: 2 }),
});

const shape = <T extends string>(type: T) => ({ type: fc.constant(type), task });

/** Any happening that names a task, in its place or not; grades that the schema would refuse included. */
export const taskHappenings = fc.oneof(
  { arbitrary: added, weight: 3 },
  fc.record(shape('task-removed')),
  fc.record({ ...shape('updated'), grade: fc.constantFrom(...GRADES) }),
  fc.record({ ...shape('verified'), grade: fc.constantFrom(...GRADES), wroteAt: fc.constantFrom(undefined, 7) }),
  fc.record({ ...shape('skipped'), remark: fc.constant(id(21)) }),
  fc.record({ ...shape('answered'), auth: fc.constantFrom('token' as const, 'oauth' as const) }),
  fc.record({ ...shape('left-down'), remark: fc.constant(id(22)), until: fc.nat() }),
  fc.record({ ...shape('asked'), person: fc.constant(id(31)) }),
  { arbitrary: fc.record(shape('undone')), weight: 2 },
) as fc.Arbitrary<Extract<Happening, { task: string }>>;

const others = fc.oneof(
  fc.constant(OPENED),
  fc.record({ type: fc.constant('reason-given'), reason: fc.constantFrom(...REASONS) }),
  fc.record({ type: fc.constant('closed'), how: fc.constantFrom('by-user', 'by-time', 'superseded', 'false-alarm') }),
  fc.constant({ type: 'reopened' }),
  fc.record({
    type: fc.constant('point-settled'),
    point: fc.constantFrom(...POINTS),
    how: fc.constantFrom('done', 'waived'),
    remark: fc.constantFrom(null, id(23)),
  }),
  fc.record({ type: fc.constant('point-reopened'), point: fc.constantFrom(...POINTS) }),
  fc.constantFrom({ type: 'exploded' }, { type: 'exploded', task: id(1) }, { type: 'toString' }),
) as fc.Arbitrary<Happening>;

const happenings = fc.oneof({ arbitrary: taskHappenings, weight: 8 }, { arbitrary: others, weight: 2 });

/** Up to 40 events in any order, mostly with the opening in its place; times may run backwards. */
export const sequences: fc.Arbitrary<Event[]> = fc
  .tuple(fc.boolean(), fc.boolean(), fc.array(fc.tuple(happenings, fc.nat(1e6)), { maxLength: 40 }))
  .map(([isOpened, isChaotic, list]) => {
    const all: (readonly [Happening, number])[] = isOpened || !isChaotic ? [[OPENED, 0], ...list] : list;
    return all.map(([what, at], index) => ({
      rotation: ROTATION,
      installation: ACCOUNT,
      no: index + 1,
      at,
      who: 'me' as const,
      what,
      previous: null,
      hash: '',
    }));
  });
