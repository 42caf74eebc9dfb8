/** Keeps Rekey's digests apart from any other SHA-256 of the same token. */
const PREFIX = 'rekey:token:1:';

/** What a token's digest is taken of. In: the token, in any case. */
export function textToDigest(token: string): string {
  return PREFIX + token.toLowerCase();
}

/**
 * Digest of a token: the only trace of it that a message may carry.
 * In: the token, in any case. Out: SHA-256 over a fixed prefix and the lower-case token, as 64 lower-case hex digits.
 */
export async function digestOf(token: string): Promise<string> {
  const bytes = new TextEncoder().encode(textToDigest(token));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
