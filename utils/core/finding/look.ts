import { id, time, z } from '../schema';
import { holdsSecret } from '../secret';
import { LOOK_LIMITS } from './limits';

const count = (max: number) => z.number().check(z.int(), z.gte(0), z.lte(max));
const harmless = (text: z.ZodMiniString) => text.check(z.refine((value) => !holdsSecret(value)));

/** One webhook, as far as it may leave the page: never its path, query or password, which are secrets. */
export const receiverSchema = z.strictObject({
  id: count(Number.MAX_SAFE_INTEGER),
  host: harmless(z.string().check(z.regex(/^[a-z0-9.:_*[\]-]{1,253}$/))),
  /** The catalogue's id of the tool that it leads to, where its address is known. */
  kind: z.nullable(harmless(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)))),
  /** Deed and thing, as Pipedrive names them: `change.deal`, `*.*`. */
  event: z.string().check(z.regex(/^[a-z*]{1,12}\.[a-zA-Z*]{1,24}$/)),
  /** Whose it is: this token's user's, another user's, or an app's or automation's, which needs no token. */
  by: z.enum(['mine', 'other', 'app']),
  active: z.boolean(),
  addedAt: z.nullable(time),
  deliveredAt: z.nullable(time),
  /** HTTP status of the last delivery. */
  status: z.nullable(count(999)),
});
export type Receiver = z.infer<typeof receiverSchema>;

/** Changes that were made through the API as this token's user, by the user agent that made them. */
export const writerSchema = z.strictObject({
  /** Empty when the changes name none. */
  agent: harmless(z.string().check(z.maxLength(LOOK_LIMITS.agent))),
  count: count(100_000),
  firstAt: time,
  lastAt: time,
});
export type Writer = z.infer<typeof writerSchema>;

/** What one look found. A part is null when Pipedrive did not answer that question. */
export const foundSchema = z.strictObject({
  receivers: z.nullable(z.array(receiverSchema).check(z.maxLength(LOOK_LIMITS.receivers))),
  writers: z.nullable(z.array(writerSchema).check(z.maxLength(LOOK_LIMITS.writers))),
  /** How many deals' changelogs were read. */
  deals: count(LOOK_LIMITS.requests),
  /** Whether that is all of the sample: who is not in a part of it may be in the rest. */
  whole: z.boolean(),
});
export type Found = z.infer<typeof foundSchema>;

/**
 * How a look ended: the four answers, and `partly` when the token is valid and not every question was answered,
 * `offline`, `no-token` when the page shows none (any more).
 */
export const outcomeSchema = z.enum(['valid', 'partly', 'refused', 'limited', 'unknown', 'offline', 'no-token']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** A webhook as it is kept. `succeededAt`: where its last delivery failed, the last success that an earlier look saw. */
const keptReceiverSchema = z.extend(receiverSchema, { succeededAt: z.optional(time) });
export type KeptReceiver = z.infer<typeof keptReceiverSchema>;

/** What is kept of an account's looks: the newest answer to each question, with its time. */
export const lookSchema = z.strictObject({
  account: id,
  at: time,
  requests: count(LOOK_LIMITS.requests),
  receivers: z.nullable(
    z.strictObject({ at: time, list: z.array(keptReceiverSchema).check(z.maxLength(LOOK_LIMITS.receivers)) }),
  ),
  writers: z.nullable(
    z.strictObject({
      at: time,
      deals: count(LOOK_LIMITS.requests),
      /** See `foundSchema`; missing where nobody noted it. */
      whole: z.optional(z.boolean()),
      list: z.array(writerSchema).check(z.maxLength(LOOK_LIMITS.writers)),
    }),
  ),
});
export type Look = z.infer<typeof lookSchema>;

/** The user said that a webhook or a user agent is one of their tools. */
export const tieSchema = z.strictObject({
  account: id,
  sort: z.enum(['webhook', 'agent']),
  /** The webhook's id, or the user agent. */
  value: harmless(z.string().check(z.maxLength(LOOK_LIMITS.agent))),
  tool: id,
});
export type Tie = z.infer<typeof tieSchema>;
