import { firstBreak } from '../rotation/chain';
import { type Entry, type Gone, isGap } from '../rotation/gap';
import { chainsOf, type Seal } from './seal';

/**
 * What the hashes say of one chain.
 * `changed`: place `no` does not follow from what is before it. `cut`: it has `count` places, and its seal says `sealed`.
 * `rewritten`: it holds by itself, and at place `no` is not what was sealed there.
 */
export type Verdict =
  | { kind: 'consistent' }
  | { kind: 'changed'; no: number }
  | { kind: 'cut'; count: number; sealed: number }
  | { kind: 'rewritten'; no: number };

/** One installation's chain, judged. */
export interface ChainCheck {
  installation: string;
  count: number;
  verdict: Verdict;
  /** Places whose events are gone, and why. */
  gaps: { no: number; gone: Gone }[];
}

/**
 * Judges all chains of a rotation, each by itself and against a seal where there is one. With `whole`, as for the seals that
 * a report brings along, a chain must end where its seal does; a seal noted earlier leaves open what came later.
 */
export function checkChains(entries: readonly Entry[], seals: readonly Seal[], whole: boolean): ChainCheck[] {
  const checks = chainsOf(entries).map((chain): ChainCheck => {
    const installation = chain[0]?.installation ?? '';
    const gaps = chain.filter(isGap).map(({ no, gone }) => ({ no, gone }));
    return { installation, count: chain.length, verdict: judge(chain, sealOf(installation, seals), whole), gaps };
  });
  const known = new Set(checks.map(({ installation }) => installation));
  const missing = seals
    .filter(({ installation }) => !known.has(installation))
    .map(({ installation, count: sealed }): ChainCheck => {
      return { installation, count: 0, verdict: { kind: 'cut', count: 0, sealed }, gaps: [] };
    });
  return [...checks, ...missing];
}

function sealOf(installation: string, seals: readonly Seal[]): Seal | null {
  return seals.find((seal) => seal.installation === installation) ?? null;
}

function judge(chain: readonly Entry[], seal: Seal | null, whole: boolean): Verdict {
  const broken = firstBreak(chain);
  // The place counts, not the number that stands there.
  if (broken !== null) return { kind: 'changed', no: chain.indexOf(broken) + 1 };
  if (seal === null) return whole ? { kind: 'rewritten', no: 1 } : { kind: 'consistent' };
  if (chain.length < seal.count) return { kind: 'cut', count: chain.length, sealed: seal.count };
  if (chain[seal.count - 1]?.hash !== seal.hash) return { kind: 'rewritten', no: seal.count };
  return whole && chain.length > seal.count ? { kind: 'rewritten', no: seal.count + 1 } : { kind: 'consistent' };
}
