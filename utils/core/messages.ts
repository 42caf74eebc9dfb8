import { askedSchema } from './check';
import { attributeSchema, stepsSchema, type TaughtPlace } from './detection/taught';
import { LOOK_LIMITS } from './finding/limits';
import { foundSchema, outcomeSchema } from './finding/look';
import type { HostPattern } from './finding/match';
import { company, hash, id, time, z } from './schema';
import type { CardView } from './screen/card';

/**
 * Everything a content script may tell the worker: name and shape, in one table. Objects are strict, so that nothing
 * else can ride along, and no field could hold a token: text fields are hashes, ids, domains and names of kinds; user
 * agents and a user's name, which Pipedrive gave, are refused with anything of a token's form in them.
 * Extension pages send no messages; they write through the service module.
 */
export const messages = {
  /** Sentinel: this tab shows the API tab now. */
  'api-tab-shown': z.strictObject({ type: z.literal('api-tab-shown') }),
  /** Token watcher: a frame appeared in which the token may be. Sentinel: this frame shows the API tab now. */
  'frame-appeared': z.strictObject({ type: z.literal('frame-appeared') }),
  /** Token watcher: the token that is on the page, as a digest. */
  'token-seen': z.strictObject({
    type: z.literal('token-seen'),
    visit: id,
    digest: hash,
    /** What the same visit showed before, and when it was last seen there. */
    before: z.nullable(z.strictObject({ digest: hash, lastAt: time })),
    at: time,
    /** Which company it is, when the user had to say so. */
    company: z.nullable(company),
  }),
  /** Token watcher: what it can say of a page without a token. */
  'page-read': z.strictObject({
    type: z.literal('page-read'),
    visit: id,
    outcome: z.enum(['empty', 'masked', 'not-found', 'left']),
  }),
  /** Token watcher: somebody is at work on the API tab, so that the worker had better be awake. */
  'at-work': z.strictObject({ type: z.literal('at-work') }),
  /** Token watcher: the button that makes a new token was pressed. */
  pressed: z.strictObject({ type: z.literal('pressed'), visit: id, at: time }),
  /** Token watcher: the new token was copied, or ten seconds have gone by since it appeared. */
  'ready-for-checklist': z.strictObject({ type: z.literal('ready-for-checklist'), visit: id, digest: hash }),
  /** Token card: what is there to show? */
  'card-asked': z.strictObject({ type: z.literal('card-asked') }),
  /** Token card: a button on it was pressed. */
  'card-pressed': z.strictObject({
    type: z.literal('card-pressed'),
    button: z.enum([
      'open-checklist',
      'open-generated',
      'open-tools',
      'point',
      'check-tokens',
      'leave-tokens',
      'try-token',
      'leave-trial',
      'dismiss',
    ]),
  }),
  /** Token watcher: the user copied the token that is on the page. */
  'token-copied': z.strictObject({ type: z.literal('token-copied'), visit: id }),
  /** Token card: the kind of tool that the copied token goes to. */
  'kind-chosen': z.strictObject({
    type: z.literal('kind-chosen'),
    kind: z.string().check(z.regex(/^(?!.*[0-9a-f]{40})[a-z0-9-]{1,64}$/)),
  }),
  /** Token card: another answer to the question where the copied token goes. */
  'copy-answered': z.strictObject({
    type: z.literal('copy-answered'),
    answer: z.enum(['something-else', 'not-now', 'never']),
  }),
  /** Token API: is there a look to take in this frame? */
  'look-asked': z.strictObject({ type: z.literal('look-asked') }),
  /** Token API: what came of it. */
  'look-taken': z.strictObject({
    type: z.literal('look-taken'),
    look: id,
    outcome: outcomeSchema,
    /** The token that was asked with; null when there was none. */
    digest: z.nullable(hash),
    requests: z.number().check(z.int(), z.gte(0), z.lte(LOOK_LIMITS.requests)),
    found: z.nullable(foundSchema),
  }),
  /** Token check: are both tokens to be asked about in this frame? */
  'check-asked': z.strictObject({ type: z.literal('check-asked') }),
  /** Token check: what Pipedrive said. */
  'tokens-checked': z.strictObject({
    type: z.literal('tokens-checked'),
    check: id,
    fresh: askedSchema,
    /** Null when nobody held the old one any more. */
    old: z.nullable(askedSchema),
  }),
  /** Token try: is this frame's token to be tried? */
  'trial-asked': z.strictObject({ type: z.literal('trial-asked') }),
  /** Token try: what Pipedrive said of it; null when the frame shows none. */
  'token-tried': z.strictObject({ type: z.literal('token-tried'), trial: id, asked: z.nullable(askedSchema) }),
  /** Token card: which company `app.pipedrive.com` stands for on this page. */
  'company-named': z.strictObject({ type: z.literal('company-named'), company }),
  /** Token card: one of the three answers about a different token. */
  'card-answered': z.strictObject({
    type: z.literal('card-answered'),
    answer: z.enum(['regenerated', 'another-user', 'neither']),
  }),
  /** Token picker: the user pointed at the token; where that is in the sender's document. */
  'token-pointed': z.strictObject({ type: z.literal('token-pointed'), steps: stepsSchema, attribute: attributeSchema }),
  /** Token picker: the user left it without pointing at anything. */
  'picking-left': z.strictObject({ type: z.literal('picking-left') }),
} as const;

export type MessageType = keyof typeof messages;
export type Message = { [T in MessageType]: z.infer<(typeof messages)[T]> }[MessageType];

/** What the worker answers to `look-asked` when the user pressed for a look; else it answers `{ ok: false }`. */
export interface LookOrder {
  ok: true;
  look: string;
  /** The company whose host is to be asked, and no other. */
  company: string;
  patterns: readonly HostPattern[];
  /** From when changes count, in milliseconds since 1970. */
  since: number;
}

/** What the worker answers to `check-asked` after a rotation whose tokens the user wants checked; else `{ ok: false }`. */
export interface CheckOrder {
  ok: true;
  check: string;
  /** The company whose host is to be asked, and no other. */
  company: string;
}

/** What the worker answers to `trial-asked` when the user pressed "Try your token"; else `{ ok: false }`. */
export interface TrialOrder {
  ok: true;
  trial: string;
  /** The company whose host is to be asked, and no other. */
  company: string;
}

/** What the worker tells content scripts in a tab, unasked. */
export type Push =
  /** Token card: show this now. */
  | { type: 'card-changed'; view: CardView }
  /** Token watcher: report what is on the page again, as this company's. */
  | { type: 'read-again'; company: string }
  /** Token watcher: what it told last may not have been heard, or was forgotten since. */
  | { type: 'tell-again' }
  /** Token watcher: where the user said that the token is; null when that was forgotten. */
  | { type: 'taught'; place: TaughtPlace | null }
  /** Token watcher: whether the value of a token that is replaced is to be kept until it was asked about. */
  | { type: 'keeps-old'; on: boolean }
  /** Token picker: it is over, whichever frame ended it. */
  | { type: 'picking-ended' };

/** Where a message comes from, as the browser stamped it; the sender's own words prove nothing. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

export type Parsed = { ok: true; message: Message } | { ok: false };

/** Reads a message of any origin. Out: the message when its name is known and its shape fits exactly. Never throws. */
export function parseMessage(input: unknown): Parsed {
  const type = typeof input === 'object' && input !== null ? (input as { type?: unknown }).type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(messages, type)) return { ok: false };
  const parsed = z.safeParse(messages[type as MessageType] as z.ZodMiniType<Message>, input);
  return parsed.success ? { ok: true, message: parsed.data } : { ok: false };
}
