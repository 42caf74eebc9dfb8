import canonicalize from 'canonicalize';
import { type Entry, entrySchema } from '../rotation/gap';
import { inOrder } from '../rotation/order';
import { time, z } from '../schema';
import { type ChainCheck, checkChains } from './check';
import { namesSchema } from './names';
import { type Report, stateOf, toldBy } from './report';
import { parseSeals, sealText } from './seal';

const FORMAT = 'rekey-report';

/** Most events that are read from a file; a rotation of a thousand tools has some five thousand. */
export const MOST_EVENTS = 25_000;

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  asOf: time,
  named: z.boolean(),
  names: namesSchema,
  /** Compared with what the events say, and never believed. */
  state: z.unknown(),
  seals: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(1000)),
  events: z.array(z.unknown()).check(z.maxLength(MOST_EVENTS)),
});

/** The report as JSON text: one line a part, and none of the events' bytes without a meaning. */
export function reportJson(report: Report): string {
  const { asOf, named, names, entries, seals } = report;
  const parts = {
    format: FORMAT,
    version: 1,
    asOf,
    named,
    names,
    state: stateOf(report),
    seals: seals.map(sealText),
    events: entries,
  };
  const lines = Object.entries(parts).map(([name, part]) => `  ${JSON.stringify(name)}: ${JSON.stringify(part)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** A report as read from a file, with what its chains say. */
export interface ReadReport {
  /** Null where the opening is gone, so that nothing can be told. */
  report: Report | null;
  /** The chains against the seals that the file brings along. */
  checks: ChainCheck[];
  entries: readonly Entry[];
  /** Whether the states and numbers in the file are those that follow from its events. */
  stateHolds: boolean;
}

/** Why a file says nothing: no report, one of a newer Rekey, one of which a part can't be read, or an event that is none or not in its place. */
export type ReportFault = { fault: 'wrong-format' | 'wrong-version' | 'damaged' } | { fault: 'changed'; no: number };

/** Reads a report strictly. In: the parsed JSON. Never throws; nothing of it is believed but what its events say. */
export function readReport(value: unknown): ReadReport | ReportFault {
  const given = (field: string): unknown =>
    typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, field)?.value : undefined;
  if (given('format') !== FORMAT) return { fault: 'wrong-format' };
  if (given('version') !== 1) return { fault: 'wrong-version' };
  const parsed = z.safeParse(fileSchema, value);
  if (!parsed.success) return { fault: 'damaged' };
  const { asOf, named, names, state, events } = parsed.data;
  const seals = parseSeals(parsed.data.seals.join('\n'));
  if (seals === null) return { fault: 'damaged' };
  const entries: Entry[] = [];
  for (const event of events) {
    const link = z.safeParse(entrySchema, event);
    const isOfOne = link.success && link.data.rotation === (entries[0] ?? link.data).rotation;
    if (!link.success || !isOfOne) return { fault: 'changed', no: entries.length + 1 };
    entries.push(link.data);
  }
  // The chains are checked by number, but the story is told as the entries stand: both must be one.
  const told = inOrder(entries);
  const turned = entries.findIndex((entry, index) => entry !== told[index]);
  if (turned !== -1) return { fault: 'changed', no: turned + 1 };
  const story = toldBy(entries, asOf);
  return {
    report: story && { ...story, asOf, named, names, entries, seals },
    checks: checkChains(entries, seals, true),
    entries,
    stateHolds: isSame(state, story && stateOf(story)),
  };
}

function isSame(told: unknown, known: unknown): boolean {
  try {
    return canonicalize(told) === canonicalize(known);
  } catch {
    // Halves of characters have no canonical form, and no state holds one.
    return false;
  }
}
