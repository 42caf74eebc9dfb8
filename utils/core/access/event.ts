import { whoSchema } from '../rotation/event';
import { hash, id, time, z } from '../schema';

/** What has to be done in each company so that a person can use its API, in this order. */
export const GRANT_STEPS = ['admin', 'user', 'permission', 'api-tab', 'token-test', 'tools'] as const;
/** What has to be done when somebody leaves: in a company, for one of its tokens, for one of the person's tools. */
export const WITHDRAWAL_STEPS = ['remove-user', 'new-token', 'hand-over', 'webhooks', 'oauth-apps'] as const;

const stepKindSchema = z.enum([...GRANT_STEPS, ...WITHDRAWAL_STEPS]);
export type StepKind = z.infer<typeof stepKindSchema>;

export const SORTS = ['colleague', 'partner', 'contractor'] as const;
/** Who leaves, or is let in: one of the company's own people, a partner, somebody hired for a while. */
export const sortSchema = z.enum(SORTS);
export type Sort = z.infer<typeof sortSchema>;

export const HOWS = ['done', 'waived', 'blocked'] as const;
/** What became of a step. A blocked one still has to be done. */
export const howSchema = z.enum(HOWS);
export type How = z.infer<typeof howSchema>;

/** Why a step is believed to be done: somebody said so, Rekey saw it, or Pipedrive answered; weakest first. */
export const PROOFS = ['said', 'seen', 'tested'] as const;

const step = id;

/** What happened. Ids only, as in rotations: names and free text live in tables of their own, so that they can be erased. */
export const errandHappeningSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('started'),
    kind: z.enum(['grant', 'withdrawal']),
    /** One human being, who may be listed under several names. */
    people: z.array(id).check(z.minLength(1), z.maxLength(20)),
    sort: sortSchema,
  }),
  z.strictObject({
    type: z.literal('step-added'),
    step,
    kind: stepKindSchema,
    /** Row of the company; null for a tool that belongs to none. */
    company: z.nullable(id),
    /** The account whose token is to be replaced, or the tool that is to be handed over. */
    subject: z.nullable(id),
  }),
  z.strictObject({ type: z.literal('step-removed'), step }),
  z.strictObject({
    type: z.literal('settled'),
    step,
    how: howSchema,
    /** The reason for waiving it, or what blocks it. */
    remark: z.nullable(id),
    proof: z.enum(PROOFS),
    /** The account whose token Rekey saw, where that settled it. */
    account: z.nullable(id),
  }),
  /** A tool got a new owner. */
  z.strictObject({ type: z.literal('handed-over'), step, from: z.nullable(id), to: id }),
  /** The rotation that replaced the token. */
  z.strictObject({ type: z.literal('rotation-tied'), step, rotation: id }),
  z.strictObject({ type: z.literal('undone'), step }),
  z.strictObject({ type: z.literal('closed') }),
  z.strictObject({ type: z.literal('reopened') }),
]);
export type ErrandHappening = z.infer<typeof errandHappeningSchema>;

/** One link of an errand's hash chain. `no` counts from 1 per errand and installation. */
export const errandEventSchema = z.strictObject({
  errand: id,
  installation: id,
  no: z.number().check(z.int(), z.gte(1)),
  at: time,
  who: whoSchema,
  what: errandHappeningSchema,
  previous: z.nullable(hash),
  hash,
});
export type ErrandEvent = z.infer<typeof errandEventSchema>;
