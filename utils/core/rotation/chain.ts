import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Event, Happening, Who } from './event';

/** An event before it is linked to the one before it. */
export interface NewEvent {
  rotation: string;
  installation: string;
  at: number;
  who: Who;
  what: Happening;
}

/** What makes an event a link of a chain. */
export type Link = Pick<Event, 'no' | 'previous' | 'hash'>;

/**
 * Links a new event to the last one of the same chain and installation (null for the first).
 * Synchronous on purpose: waiting for `crypto.subtle` inside a database transaction would end that transaction.
 */
export function link<New extends object>(last: Pick<Link, 'no' | 'hash'> | null, event: New): New & Link {
  const unsealed = { ...event, no: (last?.no ?? 0) + 1, previous: last?.hash ?? null };
  return { ...unsealed, hash: hashOf(unsealed) };
}

/**
 * First entry, in order of their numbers, that does not follow from the one before it; null when the chain holds. Of an
 * event that is gone only its place can be checked.
 */
export function firstBreak<Linked extends Link>(entries: readonly Linked[]): Linked | null {
  let last: Linked | null = null;
  for (const entry of entries) {
    const { hash, ...unsealed } = entry;
    const follows = entry.no === (last?.no ?? 0) + 1 && entry.previous === (last?.hash ?? null);
    if (!follows || (!('gone' in entry) && hash !== hashOf(unsealed))) return entry;
    last = entry;
  }
  return null;
}

/** A hash for a row that is no event any more and says none itself: of whatever stands in it. */
export function hashOfRow(row: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(row) ?? '')));
}

/** SHA-256 over the canonical JSON (RFC 8785) of an event without its own hash. */
function hashOf(unsealed: object): string {
  const json = canonicalize(unsealed);
  if (json === undefined) throw new TypeError('an event must be plain data');
  return bytesToHex(sha256(utf8ToBytes(json)));
}
