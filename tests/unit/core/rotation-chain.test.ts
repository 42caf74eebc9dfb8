import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBreak, link, type NewEvent } from '../../../utils/core/rotation/chain';
import type { Event, Happening } from '../../../utils/core/rotation/event';
import { chain, id, OPENED } from './records';

const task = id(1);
const HAPPENINGS: Happening[] = [
  { ...OPENED, reason: 'scheduled' } as Happening,
  { type: 'task-added', task, tool: id(2), auth: 'token', since: { from: 1, to: 2 } },
  { type: 'asked', task, person: id(3) },
  { type: 'left-down', task, remark: id(4), until: 77 },
  { type: 'updated', task, grade: 'said' },
  { type: 'closed', how: 'by-user' },
  { type: 'verified', task, grade: 'alive', wroteAt: 78 },
  { type: 'verified', task, grade: 'alive', wroteAt: 79, tied: true },
  { type: 'point-settled', point: 'webhooks', how: 'waived', remark: id(5) },
  { type: 'point-reopened', point: 'webhooks' },
];
const events = chain(HAPPENINGS);

type Path = (string | number)[];

/** Path of every value in an event that is not an object. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function edited(event: Event, path: Path, edit: (holder: Record<string, unknown>, key: string) => void): Event {
  const copy = structuredClone(event);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  edit(holder as Record<string, unknown>, String(path.at(-1)));
  return copy;
}

/** A place in the chain, and a leaf of the event there. */
const place = fc
  .nat(events.length - 1)
  .chain((index) => fc.record({ index: fc.constant(index), path: fc.constantFrom(...leaves(events[index])) }));

const valueAt = (event: Event | undefined, path: Path) =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], event);

describe('link', () => {
  it('counts from one and names the event before', () => {
    expect(events.map(({ no }) => no)).toEqual(HAPPENINGS.map((_, index) => index + 1));
    expect(events.map(({ previous }) => previous)).toEqual([null, ...events.slice(0, -1).map(({ hash }) => hash)]);
    expect(events.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('does not depend on the order in which fields were written', () => {
    const { rotation, installation, at, who, what } = events[0] as Event;
    const turned = { what, who, at, installation, rotation };
    expect(link(null, turned)).toEqual(events[0]);
  });
});

describe('firstBreak', () => {
  it('finds nothing in a chain that holds', () => {
    expect(firstBreak([])).toBeNull();
    expect(firstBreak(events)).toBeNull();
    expect(firstBreak(structuredClone(events))).toBeNull();
  });

  it('finds any one value that was changed, at that event', () => {
    fc.assert(
      fc.property(place, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), (at, value) => {
        const event = events[at.index] as Event;
        fc.pre(valueAt(event, at.path) !== value && !Object.is(value, -0));
        const forged = edited(event, at.path, (holder, key) => {
          holder[key] = value;
        });
        expect(firstBreak(events.with(at.index, forged))).toBe(forged);
      }),
    );
  });

  it('finds any one character that was changed', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.integer({ min: 1, max: 255 }), (at, position, flip) => {
        const event = events[at.index] as Event;
        const value = valueAt(event, at.path);
        fc.pre(typeof value === 'string');
        const where = position % value.length;
        const other = String.fromCharCode(value.charCodeAt(where) ^ flip);
        const forged = edited(event, at.path, (holder, key) => {
          holder[key] = value.slice(0, where) + other + value.slice(where + 1);
        });
        expect(firstBreak(events.with(at.index, forged))).toBe(forged);
      }),
    );
  });

  it('finds any field that was added or taken away', () => {
    fc.assert(
      fc.property(place, fc.boolean(), (at, adds) => {
        const forged = edited(events[at.index] as Event, at.path, (holder, key) => {
          if (adds) holder.extra = 1;
          else delete holder[key];
        });
        expect(firstBreak(events.with(at.index, forged))).toBe(forged);
      }),
    );
  });

  it.each([0, 1, 2, 3, 4])('finds that event %i is gone, at the one after it', (index) => {
    expect(firstBreak(events.toSpliced(index, 1))).toBe(events[index + 1]);
  });

  it('finds two events that changed places, and one told twice', () => {
    const [first, second, third] = events as [Event, Event, Event];
    expect(firstBreak([first, third, second])).toBe(third);
    expect(firstBreak([first, second, second])).toBe(second);
  });

  it('finds an event forged with a hash of its own, at the next one', () => {
    const { rotation, installation, at, who } = events[2] as Event;
    const forged = link<NewEvent>(events[1] as Event, { rotation, installation, at, who, what: { type: 'reopened' } });
    expect(firstBreak(events.with(2, forged))).toBe(events[3]);
  });

  it('finds a number left out, though every hash is right', () => {
    const { rotation, installation, at, who, what } = events[2] as Event;
    const forged = link({ ...(events[1] as Event), no: 7 }, { rotation, installation, at, who, what });
    expect(firstBreak([...events.slice(0, 2), forged])).toBe(forged);
  });

  it('cannot find that the end was cut off; a seal handed out before can', () => {
    expect(firstBreak(events.slice(0, 3))).toBeNull();
    expect(events.slice(0, 3).at(-1)?.hash).not.toBe(events.at(-1)?.hash);
  });
});
