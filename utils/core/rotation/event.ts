import { KINSHIPS, oldVerdictSchema, verdictSchema } from '../check';
import { authSchema } from '../inventory/tool';
import { hash, id, interval, time, z } from '../schema';

export const REASONS = ['scheduled', 'leaked', 'left', 'other'] as const;
/** Why a token was replaced: on schedule, it leaked, somebody left, anything else. */
export const reasonSchema = z.enum(REASONS);
export type Reason = z.infer<typeof reasonSchema>;

export const GRADES = ['said', 'seen', 'tested', 'alive'] as const;
/** Kinds of evidence, weakest first. */
export const gradeSchema = z.enum(GRADES);
export type Grade = z.infer<typeof gradeSchema>;

export const POINTS = ['webhooks', 'oauth-apps', 'users', 'permissions'] as const;
/** What a new token does not cut off, and somebody has to look through. */
export const pointSchema = z.enum(POINTS);
export type Point = z.infer<typeof pointSchema>;

const task = id;

/** What happened. Ids only: names and free text live in tables of their own, so that they can be erased. */
export const happeningSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    account: id,
    t0: interval,
    /** Seen on the page, told by the user, or answered to the question about a different token. */
    how: z.enum(['seen', 'told', 'answered']),
    reason: z.nullable(reasonSchema),
    supersedes: z.nullable(id),
  }),
  /** `since` is earlier than T0 for a tool that was already down when a second regeneration came. */
  z.strictObject({ type: z.literal('task-added'), task, tool: id, auth: authSchema, since: z.nullable(interval) }),
  z.strictObject({ type: z.literal('task-removed'), task }),
  /** `seen` comes about only on the host of the tool's own address: the tool says the place, and no address stands here. */
  z.strictObject({ type: z.literal('updated'), task, grade: z.enum(['said', 'seen']) }),
  z.strictObject({
    type: z.literal('verified'),
    task,
    grade: z.enum(['tested', 'alive']),
    /** When the tool wrote, by Pipedrive's clock; with `alive` alone. */
    wroteAt: z.optional(time),
    /** With `alive` alone: that the program is this tool was only said. Missing in events from before this was noted. */
    tied: z.optional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal('skipped'), task, remark: id }),
  z.strictObject({ type: z.literal('answered'), task, auth: z.enum(['token', 'oauth']) }),
  z.strictObject({ type: z.literal('left-down'), task, remark: id, until: time }),
  /** Nobody wants to be reminded before `until`; null takes that back. It says nothing about the tool. */
  z.strictObject({ type: z.literal('snoozed'), task, until: z.nullable(time) }),
  z.strictObject({ type: z.literal('asked'), task, person: id }),
  z.strictObject({ type: z.literal('undone'), task }),
  /** Looked through, or left alone for a reason, which is the remark. */
  z.strictObject({
    type: z.literal('point-settled'),
    point: pointSchema,
    how: z.enum(['done', 'waived']),
    remark: z.nullable(id),
  }),
  z.strictObject({ type: z.literal('point-reopened'), point: pointSchema }),
  z.strictObject({ type: z.literal('reason-given'), reason: reasonSchema }),
  /** Pipedrive was asked about both tokens, and whose the new one is compared with whose the account's was. */
  z.strictObject({
    type: z.literal('checked'),
    old: oldVerdictSchema,
    fresh: verdictSchema,
    owner: z.enum(KINSHIPS),
  }),
  z.strictObject({ type: z.literal('closed'), how: z.enum(['by-user', 'by-time', 'superseded', 'false-alarm']) }),
  z.strictObject({ type: z.literal('reopened') }),
]);
export type Happening = z.infer<typeof happeningSchema>;

/** Who a happening comes from: the person at this browser, Rekey itself, or somebody else by id. */
export const whoSchema = z.union([z.enum(['me', 'rekey']), id]);
export type Who = z.infer<typeof whoSchema>;

/** One link of a rotation's hash chain. `no` counts from 1 per rotation and installation. */
export const eventSchema = z.strictObject({
  rotation: id,
  installation: id,
  no: z.number().check(z.int(), z.gte(1)),
  at: time,
  who: whoSchema,
  what: happeningSchema,
  previous: z.nullable(hash),
  hash,
});
export type Event = z.infer<typeof eventSchema>;
