import type { Account, Question } from '../account';
import { HOUR, type Interval, MINUTE } from '../time';

/** A press of the button explains a different token for this long (design, "An outcome makes a rotation"). */
export const PRESS_COUNTS_FOR = 10 * MINUTE;

/**
 * As many new tokens of one account are believed within this time: more than anybody makes, and few enough that a page
 * which shows new ones without end does not fill the database. What comes after is asked about.
 */
export const BELIEVED = { most: 120, within: HOUR } as const;

/** What the token watcher reported, digests already turned into fingerprints. */
export interface Seen {
  fingerprint: string;
  /** The token that the same visit showed before this one, and when it was last on the page. */
  before: { fingerprint: string; lastAt: number } | null;
  /** When the button was last pressed in this tab on pages of this host, if it was. */
  pressedAt: number | null;
  at: number;
}

/** One account that the page's company may belong to. */
export interface Candidate {
  account: Account;
  /** Every fingerprint this account ever showed, the current one included. */
  shown: ReadonlySet<string>;
  question: Question | null;
  /** How many of them were first shown in the time for which only so many are believed. */
  shownLately: number;
  /** The user told of a new token, and it has not been seen on a page yet. */
  awaitsNewToken: boolean;
}

/** What a sighting means. An account of null is one that has to be made. */
export type Meaning =
  | { type: 'baseline'; account: string | null }
  | { type: 'same'; account: string }
  | { type: 'stale'; account: string }
  | { type: 'rotation'; account: string | null; t0: Interval }
  | { type: 'question'; account: string; lastSeen: number };

/**
 * Decides what a sighting means. A change within a visit is a rotation; a different token between visits is one only
 * when the button was pressed shortly before; otherwise it is a question, never a guess.
 */
export function interpret(seen: Seen, candidates: readonly Candidate[]): Meaning {
  const owner = candidates.find(({ shown }) => shown.has(seen.fingerprint));
  if (owner !== undefined) {
    const current = owner.account.token?.fingerprint === seen.fingerprint;
    return { type: current ? 'same' : 'stale', account: owner.account.id };
  }
  const { before } = seen;
  if (before !== null && before.fingerprint !== seen.fingerprint) {
    const owner = ownerOf(before.fingerprint, candidates);
    const t0 = { from: Math.min(before.lastAt, seen.at), to: seen.at };
    if (owner !== null && !isBelieved(owner)) return { type: 'question', account: owner.account.id, lastSeen: t0.from };
    return { type: 'rotation', account: owner?.account.id ?? null, t0 };
  }
  return betweenVisits(seen, candidates);
}

function isBelieved({ shownLately }: Candidate): boolean {
  return shownLately < BELIEVED.most;
}

function ownerOf(fingerprint: string, candidates: readonly Candidate[]): Candidate | null {
  return (
    candidates.find(({ shown, question }) => shown.has(fingerprint) || question?.fingerprint === fingerprint) ??
    candidates.find(({ account }) => account.token === null) ??
    null
  );
}

function betweenVisits(seen: Seen, candidates: readonly Candidate[]): Meaning {
  const awaiting = candidates.find(({ awaitsNewToken }) => awaitsNewToken);
  if (awaiting !== undefined) return { type: 'baseline', account: awaiting.account.id };

  const known = candidates
    .flatMap((one) => (one.account.token === null ? [] : [{ one, id: one.account.id, ...one.account.token }]))
    .sort((a, b) => b.seenAt - a.seenAt);
  const [latest] = known;
  if (latest === undefined) return { type: 'baseline', account: candidates[0]?.account.id ?? null };

  const { pressedAt, at } = seen;
  // What came of a press before the token that is in use is known: it explains no other.
  const counts = pressedAt !== null && pressedAt > latest.since && pressedAt <= at;
  if (counts && at - pressedAt <= PRESS_COUNTS_FOR && known.length === 1 && isBelieved(latest.one))
    return { type: 'rotation', account: latest.id, t0: { from: pressedAt, to: at } };
  return { type: 'question', account: latest.id, lastSeen: latest.seenAt };
}
