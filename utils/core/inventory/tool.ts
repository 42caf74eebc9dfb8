import { company, id, time, z } from '../schema';

/** How a tool proves itself to Pipedrive. Only `token` breaks when the token is regenerated. */
export const AUTHS = ['token', 'oauth', 'unknown'] as const;
export const authSchema = z.enum(AUTHS);
export type Auth = z.infer<typeof authSchema>;

/** Limits of the contract ("Tools page"), counted in characters. */
export const LIMITS = {
  name: 200,
  url: 2048,
  notes: 2000,
  owner: 200,
  rows: 10_000,
  fileBytes: 5 * 1024 * 1024,
} as const;

/** Where a tool that the user did not write came from; both are foreign. */
const originSchema = z.enum(['import', 'policy']);
export type Origin = z.infer<typeof originSchema>;

const text = (max: number) => z.string().check(z.refine((value) => value !== '' && [...value].length <= max));

/** One integration of the user's inventory, as stored. */
export const toolSchema = z.strictObject({
  id,
  name: text(LIMITS.name),
  /** Company domain; null counts for every account. */
  company: z.nullable(company),
  /** Narrows a company's tool to one of its accounts. */
  account: z.nullable(id),
  auth: authSchema,
  catalogue: z.nullable(text(64)),
  url: z.nullable(text(LIMITS.url)),
  owner: z.nullable(id),
  critical: z.boolean(),
  notes: z.nullable(text(LIMITS.notes)),
  createdAt: time,
  updatedAt: time,
  /** Tools are kept after their removal, because past rotations speak of them. */
  removedAt: z.nullable(time),
  /** Absent where the user wrote it, and in rows from before origins were kept. */
  origin: z.optional(originSchema),
});
export type Tool = z.infer<typeof toolSchema>;

/**
 * Somebody who looks after tools, has access, or gives it. What a person is called and how they are reached lives here and
 * nowhere else, so that it can be erased.
 */
export const personSchema = z.strictObject({
  id,
  name: text(LIMITS.owner),
  contact: z.optional(text(LIMITS.owner)),
});
export type Person = z.infer<typeof personSchema>;

/** What names are compared by: trimmed, without case, in NFC. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().normalize('NFC');
}

/** Whether a tool belongs to an account: by its own choice of account, else by company, else always. */
export function countsFor(
  tool: Pick<Tool, 'company' | 'account'>,
  account: { id: string; company: string | null },
): boolean {
  if (tool.account !== null) return tool.account === account.id;
  return tool.company === null || account.company === null || tool.company === account.company;
}

/** The one company that tools were listed for; null where they name none, or several. */
export function soleCompany(tools: readonly Pick<Tool, 'company'>[]): string | null {
  const named = new Set(tools.flatMap(({ company }) => company ?? []));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

/** Whether a tool belongs to a company: it was listed for the company, or counts for every account. */
export function countsInCompany({ company, account }: Pick<Tool, 'company' | 'account'>, domain: string): boolean {
  return company === domain || (company === null && account === null);
}

/** Whether two tools are the same one to the user: same name and same account. */
export function sameTool(a: Pick<Tool, 'name' | 'company'>, b: Pick<Tool, 'name' | 'company'>): boolean {
  return a.company === b.company && nameKey(a.name) === nameKey(b.name);
}

/** What makes a tool the same one, as a key; `sameTool` for many at once. */
export function identityOf({ name, company }: Pick<Tool, 'name' | 'company'>): string {
  return JSON.stringify([company, nameKey(name)]);
}
