import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { textToDigest } from './digest';

/**
 * The digest of a token as `digestOf` makes it, where the browser makes none: pages that are not served safely (plain
 * http) have no `crypto.subtle`, and tools in a company's own network are often such pages.
 */
export function digestAtOnce(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(textToDigest(token))));
}
