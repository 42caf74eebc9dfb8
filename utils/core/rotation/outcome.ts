import { id, interval, time, z } from '../schema';
import { type Event, reasonSchema, whoSchema } from './event';
import { figuresOf } from './figures';
import { fold, isAllBack } from './fold';

const spanSchema = z.strictObject({ ms: z.number().check(z.gte(0)), atLeast: z.boolean() });
const recoverySchema = z.strictObject({
  count: z.number(),
  median: z.nullable(spanSchema),
  slowest: z.nullable(spanSchema),
});

/** What a rotation came to: all that the history shows of it, so that it need not be told from its events each time. */
export const outcomeSchema = z.strictObject({
  id,
  account: id,
  t0: interval,
  how: z.enum(['seen', 'told', 'answered']),
  /** Who told of it, or saw it. */
  who: whoSchema,
  reason: z.nullable(reasonSchema),
  supersedes: z.nullable(id),
  openedAt: time,
  closed: z.nullable(z.strictObject({ how: z.enum(['by-user', 'by-time', 'superseded', 'false-alarm']), at: time })),
  allBack: z.boolean(),
  tools: z.number(),
  /** Tools that still need the new token, or did when it ended. */
  down: z.number(),
  leftOut: z.array(z.strictObject({ tool: id, remark: id })),
  updated: recoverySchema,
  verified: recoverySchema,
  lost: spanSchema,
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What a rotation came to from its events in order, as of `now` while it is open; null where its opening is missing. */
export function outcomeOf(events: readonly Event[], now: number): Outcome | null {
  const rotation = fold(events);
  const figures = figuresOf(events, now);
  const opening = events.find(({ what }) => what.type === 'opened');
  if (rotation === null || figures === null || opening === undefined) return null;
  const { account, t0, how, reason, supersedes, openedAt, closed, tasks } = rotation;
  const leftOut = tasks.flatMap(({ tool, skipped }) => (skipped ? [{ tool, remark: skipped.remark }] : []));
  return {
    id: rotation.id,
    account,
    t0,
    how,
    who: opening.who,
    reason,
    supersedes,
    openedAt,
    closed,
    allBack: isAllBack(rotation),
    tools: tasks.length,
    down: figures.states.broken + figures.states.unsure,
    leftOut,
    updated: figures.updated,
    verified: figures.verified,
    lost: figures.lost,
  };
}
