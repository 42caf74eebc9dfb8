import type { Deed } from './job';
import type { Truth } from './truth';

/** How things stood when a fault struck at a deed. */
export interface Footing {
  /** The deed before, which was done; null where this one is the first. */
  before: Deed | null;
  /** Fingerprint of the account's token before the deed. */
  token: string | null;
  /** The deed was stored, or a screen showed it as done, before the fault. */
  isKnown: boolean;
}

export type Finding = 'done' | 'undone' | 'lost' | 'doubled' | 'unclear';

/** In: what is stored, and what should be. Out: what became of the deed. Only what nobody had been shown may be undone untold. */
export function judge(truth: Truth, deed: Deed, { before, token, isKnown }: Footing): Finding {
  if (isDoubled(truth, deed)) return 'doubled';
  const isNew = truth.token !== null && truth.token !== token;
  if (isAt(truth, deed)) return isNew === (deed.bringsToken ?? false) ? 'done' : 'lost';
  if (!isAt(truth, before)) return isLess(truth, before) ? 'lost' : 'unclear';
  // A token that is taken for known although nothing came of its change is never noticed again.
  if (isNew && deed.after !== null) return 'lost';
  return isKnown && truth.missing === 0 ? 'lost' : 'undone';
}

function isAt({ rotations, ...truth }: Truth, deed: Deed | null): boolean {
  if (deed === null) return rotations.length === 0 && truth.tools.length === 0;
  if (truth.tools.length !== 3 || !(deed.isDone?.({ rotations, ...truth }) ?? true)) return false;
  if (deed.after === null) return rotations.length === 0;
  return rotations.length === 1 && JSON.stringify(rotations[0]) === JSON.stringify(deed.after);
}

function isDoubled({ rotations, wrong }: Truth, { after }: Deed): boolean {
  return rotations.length > 1 || wrong !== null || (rotations[0]?.length ?? 0) > (after?.length ?? 0);
}

function isLess({ tools, rotations }: Truth, before: Deed | null): boolean {
  return before !== null && (tools.length < 3 || (rotations[0]?.length ?? 0) < (before.after?.length ?? 0));
}
