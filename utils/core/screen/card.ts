import type { Question } from '../account';
import type { TrialEnd } from '../check';
import type { FirstPage } from '../pages';
import type { ChecklistView } from './task';

/** A kind of tool that a copied token may go to, by the catalogue's id. */
export interface CopiedKind {
  id: string;
  name: string;
}

/** A trial of the token in a company. `end` is null while Pipedrive has not answered; `user` where it gave no name. */
export interface TrialView {
  company: string;
  end: { verdict: TrialEnd; user: string | null } | null;
  pages: readonly { name: FirstPage; url: string }[];
}

/** What the one card in the corner of the API tab shows. `none` takes it away. */
export type CardView =
  | { face: 'none' }
  /**
   * Before: what a new token would stop. `planned` when the user came by "Replace my token"; `liveCheck` whether Pipedrive
   * is asked about both tokens after a change, null where that can't be chosen; `pressed` when the page's button was just
   * pressed and may have opened a dialog, which the card keeps clear of. Of `unsure` among the tools nobody knows whether
   * they use the token.
   */
  | {
      face: 'before';
      tools: number;
      unsure: number;
      critical: number;
      planned: boolean;
      pressed: boolean;
      liveCheck: boolean | null;
    }
  /** The token was just copied: where does it go? `kinds` are the likeliest answers. */
  | { face: 'copied'; kinds: readonly CopiedKind[] }
  /** The token is being tried, or was: what Pipedrive said, and where it is told what to ask first. */
  | { face: 'trial'; trial: TrialView }
  /** Start: a rotation was opened and no task has been dealt with. Of `down`, `unsure` are to be checked first. */
  | { face: 'start'; tools: number; down: number; unsure: number }
  /** On the way: `down` of `total` still need the new token. */
  | { face: 'left'; down: number; total: number }
  | { face: 'handled'; untested: number }
  | { face: 'question'; lastSeen: number }
  | { face: 'which-company' }
  /** `taught`: the user once pointed at the token on this host, and it is no longer there. */
  | { face: 'not-understood'; taught: boolean }
  | { face: 'masked' }
  /** What was seen here could not be written down; the page tells it again until it is. */
  | { face: 'cannot-store' };

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
  /** The button that makes a new token was pressed a moment ago. */
  pressed: boolean;
  /** Pipedrive is asked about both tokens after a change; null where the organisation has switched that off. */
  liveCheck: boolean | null;
  /** The token was copied and the user may be asked where it goes: the likeliest answers. Else null. */
  copied: readonly CopiedKind[] | null;
  /** The token is being tried, or was; null when nobody pressed for it. */
  trial: TrialView | null;
  /** Tools of the page's account that use the token or may use it. */
  tools: number;
  /** Those of them of which nobody knows whether they use it. */
  unsure: number;
  critical: number;
  question: Question | null;
  checklist: ChecklistView;
}

/** The face of the card for what is known of the page's account. */
export function cardView(facts: CardFacts): CardView {
  const { reading, dismissed, picking, taught, known, planned, pressed, liveCheck, copied, trial } = facts;
  const { tools, unsure, critical, question, checklist } = facts;
  if (reading === null || reading === 'left' || picking) return { face: 'none' };
  if (reading === 'which-company') return { face: 'which-company' };
  if (question !== null) return { face: 'question', lastSeen: question.lastSeen };
  if (dismissed) return { face: 'none' };
  if (checklist.rotations.length > 0) return underway(checklist);
  if (reading === 'not-found') return { face: 'not-understood', taught };
  // A page that always hides the token has been asked to show it once; that is enough.
  if (reading === 'masked' && !known) return { face: 'masked' };
  if (reading === 'found' && trial !== null) return { face: 'trial', trial };
  if (reading === 'found' && copied !== null && !planned) return { face: 'copied', kinds: copied };
  return reading === 'found' || reading === 'masked'
    ? { face: 'before', tools, unsure, critical, planned, pressed, liveCheck }
    : { face: 'none' };
}

function underway({ tasks, total, done }: ChecklistView): CardView {
  const down = total - done;
  if (down === 0 && total > 0) {
    return { face: 'handled', untested: tasks.filter(({ state }) => state === 'updated').length };
  }
  const unsure = tasks.filter(({ state }) => state === 'unsure').length;
  return tasks.every(({ canUndo }) => !canUndo)
    ? { face: 'start', tools: total, down, unsure }
    : { face: 'left', down, total };
}
