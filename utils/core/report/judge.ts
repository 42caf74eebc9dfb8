import type { Entry } from '../rotation/gap';
import { type ChainCheck, checkChains } from './check';
import type { ReadReport } from './file';
import { type Seal, sealsOf } from './seal';

/** What is to be said of a report as a whole: its weakest chain decides. */
export type Judgement = 'consistent' | 'broken';

/** A report's chains by themselves, and against seals that came another way; null where there are none. */
export interface Checked {
  own: readonly ChainCheck[];
  against: readonly ChainCheck[] | null;
  stateHolds: boolean;
}

/** Compares a report that was read with seals noted elsewhere. */
export function checkAgainst({ checks, entries, stateHolds }: ReadReport, seals: readonly Seal[]): Checked {
  return { own: checks, against: seals.length === 0 ? null : checkChains(entries, seals, false), stateHolds };
}

/** Whether everything that could be checked holds. */
export function judgementOf({ own, against, stateHolds }: Checked): Judgement {
  const holds = [...own, ...(against ?? [])].every(({ verdict }) => verdict.kind === 'consistent');
  return holds && stateHolds ? 'consistent' : 'broken';
}

/** How a report stands to the history that a browser holds itself; `went-on` where that has `more` events since. */
export type Agreement = { kind: 'same' } | { kind: 'went-on'; more: number } | { kind: 'other' };

/**
 * Compares a report that was read with what a browser itself holds of its rotation; null where that is nothing. A chain that is
 * longer here is checked against the report's seals, as an honest older report knows no better.
 */
export function agreementWith(read: ReadReport, kept: readonly Entry[]): Agreement | null {
  if (kept.length === 0) return null;
  const [theirs, ours] = [sealsOf(read.entries), sealsOf(kept)];
  const counts = new Map(theirs.map(({ installation, count }) => [installation, count]));
  const ahead = ours.filter(({ installation, count }) => count > (counts.get(installation) ?? 0));
  const isAhead = (one: { installation: string }) =>
    ahead.some(({ installation }) => installation === one.installation);
  const against = [
    ...checkChains(
      read.entries,
      ours.filter((seal) => !isAhead(seal)),
      false,
    ),
    ...checkChains(kept.filter(isAhead), theirs.filter(isAhead), false),
  ];
  if (judgementOf({ own: read.checks, against, stateHolds: read.stateHolds }) === 'broken') return { kind: 'other' };
  const more = ahead.reduce((sum, { installation, count }) => sum + count - (counts.get(installation) ?? 0), 0);
  return more === 0 ? { kind: 'same' } : { kind: 'went-on', more };
}
