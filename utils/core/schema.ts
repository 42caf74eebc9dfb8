import * as z from 'zod/mini';

// Compiling validators at run time would need `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

/** A random id made by Rekey (UUID). */
export const id = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** A point in time, milliseconds since 1970. */
export const time = z.number().check(z.int(), z.gte(0), z.lte(8.64e15));

/** SHA-256 or HMAC-SHA-256 as 64 lower-case hex digits. A token has 40, so it never fits. */
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Company domain: the first label of `<company>.pipedrive.com`. Never one that could be a token. */
export const company = z.string().check(z.regex(/^(?!.*[0-9a-f]{40})[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/));

export const interval = z.strictObject({ from: time, to: time }).check(z.refine(({ from, to }) => from <= to));

export { z };
