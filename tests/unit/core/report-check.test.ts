import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadReport, readReport, reportJson } from '../../../utils/core/report/file';
import { agreementWith, checkAgainst, judgementOf } from '../../../utils/core/report/judge';
import type { Known } from '../../../utils/core/report/names';
import { reportOf } from '../../../utils/core/report/report';
import { type Seal, sealsOf } from '../../../utils/core/report/seal';
import { link } from '../../../utils/core/rotation/chain';
import type { Event } from '../../../utils/core/rotation/event';
import { fold } from '../../../utils/core/rotation/fold';
import type { Entry } from '../../../utils/core/rotation/gap';
import { id } from './records';
import { EVENTS, NAMED, report, without, withSecond } from './report-records';
import { sequences } from './sequences';

/** What is said of a file: `refused`, or how it was judged against seals noted elsewhere. */
function judged(text: string, seals: readonly Seal[] = []): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'refused';
  }
  const read = readReport(value);
  return 'fault' in read ? 'refused' : judgementOf(checkAgainst(read, seals));
}

function opened(text: string): ReadReport {
  const read = readReport(JSON.parse(text));
  if ('fault' in read) throw new Error(`refused: ${read.fault}`);
  return read;
}

/** The file of some entries, with the seals that fit them, as a forger would write it. */
const forged = (entries: readonly Entry[]) => {
  const made = reportOf(entries, NAMED, 1_100_000, false);
  if (made === null) throw new Error('no opening');
  return reportJson(made);
};
const seals = sealsOf(EVENTS);

/** All chains anew, as somebody would who wants another story to hold. */
function rewritten(events: readonly Event[], from: number): Event[] {
  const story: Event[] = [...events.slice(0, from)];
  for (const { rotation, installation, at, who, what } of events.slice(from))
    story.push(link(story.at(-1) ?? null, { rotation, installation, at: at + 1, who, what }));
  return story;
}

describe('a report that nobody touched', () => {
  it.each([
    ['with names', true, EVENTS],
    ['without', false, EVENTS],
    ['of two installations', false, withSecond(EVENTS)],
    ['with an erased and a set-aside event', false, without(without(EVENTS, 5, 'erased'), 8, 'set-aside')],
  ] as const)('is consistent, %s', (_which, named, entries) => {
    const text = reportJson(report(named, entries));
    expect(judged(text)).toBe('consistent');
    expect(judged(text, sealsOf(entries))).toBe('consistent');
    expect(opened(text).report).toEqual(JSON.parse(JSON.stringify(report(named, entries)), revived(entries)));
  });

  it('whatever its events are', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        // Only what the schema lets into a database.
        const valid = events.filter(({ what }) => !('task' in what) || what.task !== '__proto__');
        const chain = rewritten(valid, 0);
        const made = reportOf(chain, NAMED as Known, 2_000_000, true);
        fc.pre(made !== null);
        const read = readReport(JSON.parse(reportJson(made)));
        if ('fault' in read) expect(read.fault).toBe('changed');
        else expect(judgementOf(checkAgainst(read, sealsOf(chain)))).toBe('consistent');
      }),
    );
  });

  it('names the events that are gone, and why', () => {
    const text = reportJson(report(false, without(without(EVENTS, 5, 'erased'), 9, 'set-aside')));
    expect(opened(text).checks[0]?.gaps).toEqual([
      { no: 5, gone: 'erased' },
      { no: 9, gone: 'set-aside' },
    ]);
  });

  it('goes on after its seal was noted', () => {
    const earlier = sealsOf(EVENTS.slice(0, 6));
    expect(judged(reportJson(report(false)), earlier)).toBe('consistent');
  });

  it('agrees with a history that went on since, and with no other', () => {
    const both = withSecond(EVENTS);
    const read = opened(reportJson(report(false, EVENTS.slice(0, 6))));
    expect(agreementWith(read, [])).toBeNull();
    expect(agreementWith(read, EVENTS.slice(0, 6))).toEqual({ kind: 'same' });
    expect(agreementWith(read, both)).toEqual({ kind: 'went-on', more: 5 });
    expect(agreementWith(read, without(EVENTS, 6, 'erased'))).toEqual({ kind: 'went-on', more: 3 });
    expect(agreementWith(read, rewritten(EVENTS, 5))).toEqual({ kind: 'other' });
    expect(agreementWith(opened(reportJson(report(false, both))), EVENTS.slice(0, 4))).toEqual({ kind: 'same' });
    expect(agreementWith(opened(forged(rewritten(EVENTS, 3))), EVENTS)).toEqual({ kind: 'other' });
  });

  it('still fits a seal from before an event was erased', () => {
    expect(judged(reportJson(report(false, without(EVENTS, 6, 'erased'))), seals)).toBe('consistent');
  });
});

describe('a report that was altered', () => {
  const text = reportJson(report(true, withSecond(without(EVENTS, 5, 'erased'))));
  const bytes = new TextEncoder().encode(text);
  const start = text.indexOf('"events": [') + '"events": ['.length;
  // Neither the bracket nor what follows is part of an event.
  const end = text.lastIndexOf(']');
  const altered = (change: (copy: number[]) => void) => {
    const copy = [...bytes];
    change(copy);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(copy));
    } catch {
      return '';
    }
  };

  it('in any one byte of its events is caught', () => {
    fc.assert(
      fc.property(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = altered((copy) => {
          copy[at] = (copy[at] ?? 0) ^ flip;
        });
        expect(judged(changed)).not.toBe('consistent');
      }),
      { numRuns: 3000 },
    );
  });

  it('by a byte less is caught', () => {
    fc.assert(
      fc.property(fc.integer({ min: start, max: end - 1 }), (at) => {
        expect(judged(altered((copy) => copy.splice(at, 1)))).not.toBe('consistent');
      }),
      { numRuns: 1000 },
    );
  });

  it('in a byte of its own seals or states is caught', () => {
    const from = text.indexOf('"state": {') + 9;
    fc.assert(
      fc.property(fc.integer({ min: from, max: start - 16 }), fc.constantFrom('0', 'x', '}', '"'), (at, sign) => {
        fc.pre(text[at] !== sign && /[0-9a-z"]/.test(text[at] ?? ''));
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        expect(judged(changed)).not.toBe('consistent');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([1, 2, 5, 8])('by cutting %i events off its end is caught by its own seal', (cut) => {
    const parts = JSON.parse(reportJson(report(false))) as { events: unknown[] };
    parts.events = parts.events.slice(0, -cut);
    const read = readReport(parts);
    if ('fault' in read) throw new Error(read.fault);
    expect(read.checks[0]?.verdict).toEqual({ kind: 'cut', count: 9 - cut, sealed: 9 });
  });

  it('by cutting its end off and sealing it anew is caught by the seal that was noted', () => {
    for (let count = 1; count < EVENTS.length; count += 1) {
      const short = forged(EVENTS.slice(0, count));
      expect(judged(short)).toBe('consistent');
      const read = opened(short);
      expect(checkAgainst(read, seals).against?.[0]?.verdict).toEqual({ kind: 'cut', count, sealed: 9 });
    }
  });

  it('by writing the chain anew is caught by the seal that was noted, from whichever event on', () => {
    fc.assert(
      fc.property(fc.nat(EVENTS.length - 1), (from) => {
        const text = forged(rewritten(EVENTS, from));
        expect(judged(text)).toBe('consistent');
        expect(checkAgainst(opened(text), seals).against?.[0]?.verdict).toEqual({ kind: 'rewritten', no: 9 });
      }),
    );
  });

  it('by taking one installation out is caught by a seal that was noted', () => {
    const both = sealsOf(withSecond(EVENTS));
    expect(judged(forged(EVENTS), both)).toBe('broken');
    expect(checkAgainst(opened(forged(EVENTS)), both).against?.[1]?.verdict).toEqual({
      kind: 'cut',
      count: 0,
      sealed: 2,
    });
  });

  it('by turning two around is caught wherever they stand, between installations too', () => {
    const both = withSecond(EVENTS);
    const parts = JSON.parse(reportJson(report(false, both)));
    for (let at = 0; at + 1 < both.length; at += 1) {
      const events = both.with(at, both[at + 1] as Entry).with(at + 1, both[at] as Entry);
      expect(readReport({ ...parts, events })).toEqual({ fault: 'changed', no: at + 1 });
    }
  });

  it('by taking an event out, turning two around or telling one twice names the place', () => {
    const of = (events: unknown[]) => readReport({ ...JSON.parse(reportJson(report(false))), events });
    const verdict = (events: unknown[]) => {
      const read = of(events);
      return 'fault' in read ? read : read.checks[0]?.verdict;
    };
    expect(verdict(EVENTS.toSpliced(3, 1))).toEqual({ kind: 'changed', no: 4 });
    const [opened, zap, sync, ...rest] = EVENTS;
    expect(verdict([opened, sync, zap, ...rest])).toEqual({ fault: 'changed', no: 2 });
    expect(verdict([...EVENTS, EVENTS[8]])).toEqual({ kind: 'changed', no: 10 });
    expect(verdict(EVENTS.with(4, { ...(EVENTS[4] as Event), at: 5 }))).toEqual({ kind: 'changed', no: 5 });
    expect(verdict(EVENTS.with(4, { ...(EVENTS[4] as Event), at: 'x' } as never))).toEqual({ fault: 'changed', no: 5 });
    expect(verdict(EVENTS.with(4, { ...(EVENTS[4] as Event), rotation: id(9) }))).toEqual({ fault: 'changed', no: 5 });
  });
});

/** Maps do not survive JSON; the rotation is compared as folded. */
function revived(entries: readonly Entry[]) {
  return (key: string, value: unknown) =>
    key === 'rotation' && typeof value === 'object'
      ? fold(entries.filter((one): one is Event => 'what' in one))
      : value;
}
