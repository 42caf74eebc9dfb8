import { z } from './schema';

/**
 * What Rekey refuses and counts: messages that it does not know, messages from where they may not come, answers that nobody
 * asked for or that came twice, files as a whole, and rows of files.
 */
export const REFUSALS = ['message', 'sender', 'unasked', 'file', 'row'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A number of times. */
export const countSchema = z.number().check(z.int(), z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));
const counts = <const Names extends readonly string[]>(names: Names) => z.record(z.enum(names), countSchema);

/** How often each was refused since the install. */
const refusedSchema = counts(REFUSALS);
export type Refused = z.infer<typeof refusedSchema>;

/** Where something may fail. */
const PLACES = ['worker', 'popup', 'sidepanel', 'dashboard'] as const;
export type Place = (typeof PLACES)[number];

/** Names of errors that say what failed. Another name could be anything, so it becomes `other`; texts of errors never count. */
const CODES = [
  'other',
  'Error',
  'AggregateError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'AbortError',
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidStateError',
  'NetworkError',
  'NotAllowedError',
  'NotFoundError',
  'OperationError',
  'QuotaExceededError',
  'ReadOnlyError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
  'BulkError',
  'DatabaseClosedError',
  'ForeignAwaitError',
  'InternalError',
  'MissingAPIError',
  'ModifyError',
  'OpenFailedError',
  'PrematureCommitError',
  'SchemaError',
  'SubTransactionError',
  'UpgradeError',
  '$ZodError',
] as const;
type Code = (typeof CODES)[number];

/** The code of anything that was thrown. Never throws. */
export function codeOf(thrown: unknown): Code {
  try {
    const name = (thrown as { name?: unknown } | null | undefined)?.name;
    return CODES.find((code) => code === name) ?? 'other';
  } catch {
    return 'other';
  }
}

/** Something that failed: where, what kind of error it was, and when. */
export const mishapSchema = z.strictObject({
  place: z.enum(PLACES),
  code: z.enum(CODES),
  /** To the minute. */
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/)),
});
export type Mishap = z.infer<typeof mishapSchema>;

/** A moment (milliseconds since 1970) as a mishap keeps it. */
export function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

const version = z.string().check(z.regex(/^\d{1,6}(?:\.\d{1,6}){0,3}$/));
const READINGS = ['reading', 'found', 'empty', 'masked', 'not-found', 'which-company', 'left', 'none'] as const;
/** Names of tables, which are words of the code. */
const tables = z.record(z.string().check(z.regex(/^[a-zA-Z]{1,24}$/)), countSchema);

/** All that a problem report may hold: numbers, truth values, and words that stand in this file. */
const problemSchema = z.strictObject({
  format: z.literal('rekey-problem'),
  version: z.literal(1),
  rekey: version,
  browser: z.strictObject({
    name: z.enum(['Chrome', 'Edge', 'Opera', 'Firefox', 'other']),
    version: z.union([version, z.literal('unknown')]),
    system: z.enum(['mac', 'win', 'android', 'cros', 'linux', 'openbsd', 'fuchsia', 'other']),
  }),
  /** Rows of each table, and how many of each could not be read. */
  tables,
  setAside: tables,
  openRotations: countSchema,
  /** What is known of the token on the API tabs that are open. */
  apiTabs: z.partialRecord(z.enum(READINGS), countSchema),
  access: z.boolean(),
  choices: z.strictObject({ asksAtCopy: z.boolean(), checksTokens: z.boolean() }),
  /** Parts of the organisation's policy that could not be used; null without a policy. */
  policyRefused: z.nullable(countSchema),
  refused: refusedSchema,
  mishaps: z.array(mishapSchema),
});
export type Problem = z.infer<typeof problemSchema>;

/**
 * A problem report as text. In: what was gathered; out: JSON to be read before it is saved. Throws where something does not
 * fit, so that no name, address or secret can get into it by whatever way.
 */
export function problemText(problem: Problem): string {
  return `${JSON.stringify(z.parse(problemSchema, problem), null, 2)}\n`;
}

const BROWSERS = [
  ['Edge', /\bEdg\/(\d+(?:\.\d+){0,3})/],
  ['Opera', /\bOPR\/(\d+(?:\.\d+){0,3})/],
  ['Firefox', /\bFirefox\/(\d+(?:\.\d+){0,3})/],
  ['Chrome', /\bChrome\/(\d+(?:\.\d+){0,3})/],
] as const;

/** Name and version of the browser that calls itself by a user agent. */
export function browserOf(agent: string): Omit<Problem['browser'], 'system'> {
  for (const [name, pattern] of BROWSERS) {
    const found = pattern.exec(agent)?.[1];
    if (found !== undefined) return { name, version: z.safeParse(version, found).success ? found : 'unknown' };
  }
  return { name: 'other', version: 'unknown' };
}
