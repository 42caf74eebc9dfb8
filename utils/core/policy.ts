import { judgeTool, nameOf, type ToolDraft } from './inventory/draft';
import { AUTHS, LIMITS } from './inventory/tool';
import { z } from './schema';
import { cutSecrets } from './secret';

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const maybe = (max: number) => z._default(z.nullable(text(max)), null);
const wholeUpTo = (max: number) => z.number().check(z.int(), z.gte(1), z.lte(max));

/** A kind of tool that the organisation describes: data to show, never code. */
const kindSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)),
  name: text(LIMITS.name),
  auth: z._default(z.enum([...AUTHS, 'both']), 'unknown'),
  where: maybe(LIMITS.notes),
  link: z._default(z.nullable(text(LIMITS.url).check(z.regex(/^https?:\/\/[^\s\\@]+$/i))), null),
  test: maybe(LIMITS.notes),
  also: maybe(LIMITS.notes),
});

export type PolicyKind = z.infer<typeof kindSchema>;

/** Longer texts are refused unread. */
const LONGEST = 25_000;

const dueHours = wholeUpTo(24 * 365);

/** Everything but the lists, part by part. */
const PARTS = {
  /** Hours within which a tool should have the new token. */
  dueHours: z.strictObject({ critical: z.optional(dueHours), others: z.optional(dueHours) }),
  /** Days for which closed rotations are kept. */
  retentionDays: wholeUpTo(3650),
  /** How to hand over a token safely, in the organisation's words. */
  handOver: text(500),
  /** False switches off asking Pipedrive anything. */
  liveChecks: z.boolean(),
  /** False switches off the look at a tool's page. */
  pageChecks: z.boolean(),
  /** False switches off saving lists and copies as files. */
  exports: z.boolean(),
} as const;

/** Parts of a policy that are one value each. */
type Values = { [Part in keyof typeof PARTS]?: z.infer<(typeof PARTS)[Part]> };

/** What an organisation decided for its people; a part that is absent is as without a policy. */
export interface Policy extends Values {
  tools: ToolDraft[];
  /** Kinds of tool, each id once. */
  catalogue: PolicyKind[];
}

/** What holds where no organisation decided anything. */
export const NO_POLICY: Policy = { tools: [], catalogue: [] };

/** A policy as read. `refused` names the parts that are not used, like "tools 3: url"; `cut` counts secrets. */
export interface ReadPolicy {
  policy: Policy;
  refused: string[];
  cut: number;
}

/**
 * Reads a policy, which is as foreign as a file. In: any value. Each part, and each entry of a list, is judged on its
 * own: a bad one is refused and named, and the rest holds. Never throws.
 */
export function readPolicy(value: unknown): ReadPolicy {
  const read: ReadPolicy = { policy: { tools: [], catalogue: [] }, refused: [], cut: 0 };
  if (typeof value !== 'object' || value === null) return read;
  for (const [part, given] of Object.entries(value)) {
    if (part === 'tools') takeTools(read, given);
    else if (part === 'catalogue') takeKinds(read, given);
    else takeValue(read, part, given);
  }
  return read;
}

function takeTools(read: ReadPolicy, given: unknown): void {
  for (const [index, row] of entriesOf(read, 'tools', given, LIMITS.rows)) {
    const judged = judgeTool(row);
    read.cut += judged.cut;
    if (judged.ok) read.policy.tools.push(judged.draft);
    else read.refused.push(`tools ${index + 1}: ${judged.field}`);
  }
}

function takeKinds(read: ReadPolicy, given: unknown): void {
  for (const [index, row] of entriesOf(read, 'catalogue', given, 500)) {
    const parsed = z.safeParse(kindSchema, cleaned(read, row));
    const isNew = parsed.success && read.policy.catalogue.every(({ id }) => id !== parsed.data.id);
    if (isNew) read.policy.catalogue.push(parsed.data);
    else read.refused.push(`catalogue ${index + 1}`);
  }
}

function takeValue(read: ReadPolicy, part: string, given: unknown): void {
  const parsed = Object.hasOwn(PARTS, part)
    ? z.safeParse(PARTS[part as keyof typeof PARTS], cleaned(read, given))
    : { success: false as const };
  if (parsed.success) Object.assign(read.policy, { [part]: parsed.data });
  else read.refused.push(nameOf(part));
}

function entriesOf(read: ReadPolicy, part: string, given: unknown, most: number): Iterable<[number, unknown]> {
  if (Array.isArray(given) && given.length <= most) return given.entries();
  read.refused.push(part);
  return [];
}

/** A text, or the texts of an object, without secrets. Nothing in a policy lies deeper. */
function cleaned(read: ReadPolicy, value: unknown): unknown {
  if (typeof value === 'string') {
    // Longer than any part may be, so that it is refused whole; half of a token would not be told for one.
    if (value.length > LONGEST) return value;
    const { text, cut } = cutSecrets(value);
    read.cut += cut;
    return text;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, typeof one === 'string' ? cleaned(read, one) : one]),
  );
}
