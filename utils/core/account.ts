import { number } from './check';
import { company, hash, id, time, z } from './schema';

/** One Pipedrive user in one company. `company` is null while the user told of a change before any page was seen. */
export const accountSchema = z.strictObject({
  id,
  company: z.nullable(company),
  /** Named by hand until a live check knows it. */
  user: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Pipedrive's numbers of user and company; absent until a live check told them. */
  owner: z.optional(z.strictObject({ user: number, company: number })),
  createdAt: time,
  /** Fingerprint of the token in use, and the times it was first and last seen; null before the first sighting. */
  token: z.nullable(z.strictObject({ fingerprint: hash, since: time, seenAt: time })),
});
export type Account = z.infer<typeof accountSchema>;

/** "This account showed this fingerprint": every one ever shown, so that old news can be told from new. */
export const sightingSchema = z.strictObject({
  account: id,
  fingerprint: hash,
  firstAt: time,
  /** A value that the user said means nothing: known, so that it never asks again, but never the account's token. */
  noToken: z.optional(z.literal(true)),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** A different token seen between two visits; waits for one of three answers. */
export const questionSchema = z.strictObject({
  account: id,
  fingerprint: hash,
  /** When the known token was last seen, and when the different one was. */
  lastSeen: time,
  at: time,
});
export type Question = z.infer<typeof questionSchema>;

/** Name of an account on the screen: the company, with the user where one is known. */
export function accountName({ company, user }: Pick<Account, 'company' | 'user'>, unnamed: string): string {
  return [company ?? unnamed, user].filter((part) => part !== null).join(', ');
}
