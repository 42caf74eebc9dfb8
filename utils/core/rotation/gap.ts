import { hash, id, z } from '../schema';
import { type Event, eventSchema } from './event';

/** Why an event is no longer in its chain: somebody erased it, or it could not be read and lies set aside. */
const goneSchema = z.enum(['erased', 'set-aside']);
export type Gone = z.infer<typeof goneSchema>;

/** What an event leaves in its chain: its place and its hash, so that the events after it still follow from something. */
export const gapSchema = z.strictObject({
  rotation: id,
  installation: id,
  no: z.number().check(z.int(), z.gte(1)),
  previous: z.nullable(hash),
  hash,
  gone: goneSchema,
});
export type Gap = z.infer<typeof gapSchema>;

/** One place of a chain: an event, or what it left. */
export const entrySchema = z.union([eventSchema, gapSchema]);
export type Entry = z.infer<typeof entrySchema>;

/** Whether an event is gone from its place. */
export function isGap(link: Entry): link is Gap {
  return 'gone' in link;
}

/** The events that are still there. */
export function eventsIn(entries: readonly Entry[]): Event[] {
  return entries.filter((link): link is Event => !isGap(link));
}

/** Whether a stored row is what an event left that lies set aside and may come back. */
export function isSetAside(row: unknown): boolean {
  const gap = z.safeParse(gapSchema, row);
  return gap.success && gap.data.gone === 'set-aside';
}

/** What an event leaves when it goes. One that has gone before stays gone for the same reason. */
export function gapOf(entry: Entry, gone: Gone): Gap {
  if (isGap(entry)) return entry;
  const { rotation, installation, no, previous, hash } = entry;
  return { rotation, installation, no, previous, hash, gone };
}
