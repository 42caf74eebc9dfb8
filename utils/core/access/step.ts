import type { Who } from '../rotation/event';
import { type ErrandEvent, type How, PROOFS, type StepKind } from './event';

/** What can change about a step, and what undo brings back. */
export interface StepStatus {
  state: 'open' | How;
  /** Reason or obstacle. */
  remark: string | null;
  proof: (typeof PROOFS)[number] | null;
  who: Who | null;
  at: number | null;
  /** The account whose token settled it. */
  account: string | null;
  /** Whose the tool was and whose it is. */
  handed: { from: string | null; to: string } | null;
}

/** One thing to do in an errand. */
export interface Step extends StepStatus {
  id: string;
  kind: StepKind;
  company: string | null;
  subject: string | null;
  /** The rotation that replaced the token. */
  rotation: string | null;
  /** Accounts that somebody said are not the person's: what they show settles nothing any more. */
  strangers: string[];
  /** What undo would bring back, latest last. */
  past: StepStatus[];
}

const OPEN: StepStatus = {
  state: 'open',
  remark: null,
  proof: null,
  who: null,
  at: null,
  account: null,
  handed: null,
};

/** A step as it starts. */
export function startStep({ id, kind, company, subject }: Pick<Step, 'id' | 'kind' | 'company' | 'subject'>): Step {
  return { id, kind, company, subject, rotation: null, strangers: [], past: [], ...OPEN };
}

/**
 * The step after an event that concerns it. Total: an event that has no place in the step's state changes nothing and
 * gives back the very same object, which is how callers tell a refusal.
 *
 *             settled                       handed-over   undone
 *   open      done, waived, blocked         done *        before
 *   blocked   done, waived, blocked anew    done *        before
 *   done      done by better proof          -             before
 *   waived    -                             -             before
 *
 * * A tool alone can be handed over.
 */
export function advanceStep(step: Step, { what, who, at }: Pick<ErrandEvent, 'what' | 'who' | 'at'>): Step {
  const waits = step.state === 'open' || step.state === 'blocked';
  switch (what.type) {
    case 'settled': {
      const { how, remark, proof, account } = what;
      if (who === 'rekey' && account !== null && step.strangers.includes(account)) return step;
      const isBetter = step.state === 'done' && how === 'done' && isStronger(proof, step.proof);
      return waits || isBetter ? next(step, { ...OPEN, state: how, remark, proof, who, at, account }) : step;
    }
    case 'handed-over': {
      const handed = { from: what.from, to: what.to };
      if (!waits || step.kind !== 'hand-over') return step;
      return next(step, { ...OPEN, state: 'done', proof: 'said', who, at, handed });
    }
    case 'rotation-tied':
      return step.kind === 'new-token' ? { ...step, rotation: what.rotation } : step;
    case 'undone': {
      const before = step.past.at(-1);
      if (before === undefined) return step;
      const { account } = step;
      const strangers = account === null ? step.strangers : [...step.strangers, account];
      return { ...step, ...before, strangers, past: step.past.slice(0, -1) };
    }
    default:
      return step;
  }
}

function next(step: Step, status: StepStatus): Step {
  const { state, remark, proof, who, at, account, handed } = step;
  return { ...step, ...status, past: [...step.past, { state, remark, proof, who, at, account, handed }] };
}

function isStronger(proof: (typeof PROOFS)[number], than: Step['proof']): boolean {
  return than === null || PROOFS.indexOf(proof) > PROOFS.indexOf(than);
}
