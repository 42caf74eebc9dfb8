import type { Question } from '../account';
import type { ChecklistView } from './task';

/** A kind of tool that a copied token may go to, by the catalogue's id. */
export interface CopiedKind {
  id: string;
  name: string;
}

/** What the one card in the corner of the API tab shows. `none` takes it away. */
export type CardView =
  | { face: 'none' }
  /**
   * Before: what a new token would stop. `planned` when the user came by "Replace my token"; `liveCheck` whether Pipedrive
   * is asked about both tokens after a change, null where that can't be chosen.
   */
  | { face: 'before'; tools: number; critical: number; planned: boolean; liveCheck: boolean | null }
  /** The token was just copied: where does it go? `kinds` are the likeliest answers. */
  | { face: 'copied'; kinds: readonly CopiedKind[] }
  /** Start: a rotation was opened and no task has been dealt with. */
  | { face: 'start'; tools: number; down: number }
  /** On the way: `down` of `total` still need the new token. */
  | { face: 'left'; down: number; total: number }
  | { face: 'handled'; untested: number }
  | { face: 'question'; lastSeen: number }
  | { face: 'which-company' }
  /** `taught`: the user once pointed at the token on this host, and it is no longer there. */
  | { face: 'not-understood'; taught: boolean }
  | { face: 'masked' };

export interface CardFacts {
  reading: 'reading' | 'found' | 'empty' | 'masked' | 'not-found' | 'which-company' | 'left' | null;
  dismissed: boolean;
  /** The user is pointing at the token right now: nothing may lie in the way. */
  picking: boolean;
  /** The user once pointed at the token on this host. */
  taught: boolean;
  /** A token of the page's company has been seen before. */
  known: boolean;
  planned: boolean;
  /** Pipedrive is asked about both tokens after a change; null where the organisation has switched that off. */
  liveCheck: boolean | null;
  /** The token was copied and the user may be asked where it goes: the likeliest answers. Else null. */
  copied: readonly CopiedKind[] | null;
  /** Tools of the page's account that use the token or may use it. */
  tools: number;
  critical: number;
  question: Question | null;
  checklist: ChecklistView;
}

/** The face of the card for what is known of the page's account. */
export function cardView(facts: CardFacts): CardView {
  const { reading, dismissed, picking, taught, known, planned, liveCheck, copied } = facts;
  const { tools, critical, question, checklist } = facts;
  if (reading === null || reading === 'left' || picking) return { face: 'none' };
  if (reading === 'which-company') return { face: 'which-company' };
  if (question !== null) return { face: 'question', lastSeen: question.lastSeen };
  if (dismissed) return { face: 'none' };
  if (checklist.rotations.length > 0) return underway(checklist);
  if (reading === 'not-found') return { face: 'not-understood', taught };
  // A page that always hides the token has been asked to show it once; that is enough.
  if (reading === 'masked' && !known) return { face: 'masked' };
  if (reading === 'found' && copied !== null && !planned) return { face: 'copied', kinds: copied };
  return reading === 'found' || reading === 'masked'
    ? { face: 'before', tools, critical, planned, liveCheck }
    : { face: 'none' };
}

function underway({ tasks, total, done }: ChecklistView): CardView {
  const down = total - done;
  if (down === 0 && total > 0) {
    return { face: 'handled', untested: tasks.filter(({ state }) => state === 'updated').length };
  }
  return tasks.every(({ canUndo }) => !canUndo) ? { face: 'start', tools: total, down } : { face: 'left', down, total };
}
