import { time, z } from './schema';

const count = z.number().check(z.int(), z.gte(0));

/** What the database had lost, and what of it came back from its copy, until the user has been told. */
export const recoverySchema = z.strictObject({
  at: time,
  /** When the copy was made; null where none could be read. */
  asOf: z.nullable(time),
  /** The whole database was gone, not only some of its rows. */
  whole: z.boolean(),
  /** What came back; `rotations` counts those that came back in whole or in part. */
  brought: z.strictObject({ tools: count, accounts: count, rotations: count, others: count }),
  /**
   * What did not: ended rotations and what looks had found are in no copy, nor are other rows of what has ended, nor changes
   * made after it.
   */
  missing: z.strictObject({ rotations: count, looks: count, others: z._default(count, 0), changes: count }),
});
export type Recovery = z.infer<typeof recoverySchema>;

/** Two recoveries of which the user has not been told, as one. */
export function joined(before: Recovery | null, after: Recovery): Recovery {
  if (before === null) return after;
  return {
    ...after,
    whole: before.whole || after.whole,
    brought: sum(before.brought, after.brought),
    missing: sum(before.missing, after.missing),
  };
}

function sum<T extends Record<string, number>>(a: T, b: T): T {
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + (b[key] ?? 0)])) as T;
}
