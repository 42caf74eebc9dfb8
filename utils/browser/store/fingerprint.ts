import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { identity } from './identity';

/**
 * Fingerprint of a token from its digest: HMAC-SHA-256 under this installation's key, as hex digits.
 * It says nothing to anybody without that key, and is the only trace of a token that is stored.
 */
export async function fingerprint(digest: string): Promise<string> {
  const { fingerprintKey } = await identity();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', hexToBytes(fingerprintKey), algorithm, false, ['sign']);
  return bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8ToBytes(digest))));
}
