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

/**
 * Links a new event to the last one of the same rotation and installation (null for the first).
 * Synchronous on purpose: waiting for `crypto.subtle` inside a database transaction would end that transaction.
 */
export function link(last: Event | null, event: NewEvent): Event {
  const unsealed = { ...event, no: (last?.no ?? 0) + 1, previous: last?.hash ?? null };
  return { ...unsealed, hash: hashOf(unsealed) };
}

/** First event, in order of their numbers, that does not follow from the one before it; null when the chain holds. */
export function firstBreak(events: readonly Event[]): Event | null {
  let last: Event | null = null;
  for (const event of events) {
    const { hash, ...unsealed } = event;
    const follows = event.no === (last?.no ?? 0) + 1 && event.previous === (last?.hash ?? null);
    if (!follows || hash !== hashOf(unsealed)) return event;
    last = event;
  }
  return null;
}

/** SHA-256 over the canonical JSON (RFC 8785) of an event without its own hash. */
function hashOf(unsealed: Omit<Event, 'hash'>): string {
  const json = canonicalize(unsealed);
  if (json === undefined) throw new TypeError('an event must be plain data');
  return bytesToHex(sha256(utf8ToBytes(json)));
}
