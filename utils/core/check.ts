import { hash, z } from './schema';
import { holdsSecret } from './secret';

/** What asking Pipedrive about a token came to. Only Pipedrive's own 401 about the token is `refused`. */
export const VERDICTS = ['valid', 'refused', 'limited', 'unknown'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** The same of a trial: `no-token` when the page did not show the token that was to be tried. */
export const trialEndSchema = z.enum([...VERDICTS, 'no-token']);
export type TrialEnd = z.infer<typeof trialEndSchema>;

/** The same of a token that may be gone before it can be checked: `missed` when nobody held it any more. */
export const oldVerdictSchema = z.enum([...VERDICTS, 'missed']);

/** Pipedrive's number of something. */
export const number = z.number().check(z.int(), z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));

/** Whose token it is, as Pipedrive says: numbers of user and company, and the user's name where it is harmless. */
export const ownerSchema = z.strictObject({
  user: number,
  company: number,
  name: z.nullable(
    z.string().check(
      z.minLength(1),
      z.maxLength(200),
      z.refine((text) => !holdsSecret(text)),
    ),
  ),
});
export type Owner = z.infer<typeof ownerSchema>;

/** What asking about one token came to, which one that was, and whose it is where Pipedrive said so. */
export const askedSchema = z.strictObject({ digest: hash, verdict: verdictSchema, owner: z.nullable(ownerSchema) });
export type Asked = z.infer<typeof askedSchema>;

/** How the owner of a new token stands to that of the old one: the first one known, the same, another, or not known. */
export const KINSHIPS = ['first', 'same', 'other', 'unknown'] as const;
export type Kinship = (typeof KINSHIPS)[number];

/** In: whose token the old one is known to be, and whose the new one is; null where unknown. */
export function kinshipOf(known: { user: number; company: number } | null, owner: Owner | null): Kinship {
  if (owner === null) return 'unknown';
  if (known === null) return 'first';
  return known.user === owner.user && known.company === owner.company ? 'same' : 'other';
}
