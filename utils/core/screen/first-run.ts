import type { Account } from '../account';
import type { Tool } from '../inventory/tool';
import { z } from '../schema';

/** The steps of the first run after its question, in their order. */
export const STEPS = ['account', 'tools', 'choices', 'end'] as const;
export type Step = (typeof STEPS)[number];

/** How far the first run has come; kept, so that it can be left and gone on with. */
export const firstRunSchema = z.strictObject({ step: z.enum(STEPS) });

/** The step after this one; the last one stays. */
export function nextStep(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? step;
}

/** Whether a first run was begun and left before its last step. */
export function isUnfinished(step: Step | null): boolean {
  return step !== null && step !== 'end';
}

/** What Rekey still lacks to notice a change and to know what it stops. */
export interface Missing {
  /** The browser keeps Rekey from Pipedrive's pages. */
  access: boolean;
  /** No token was seen yet. */
  token: boolean;
  /** Companies that were named, of which no token was seen yet. */
  companies: string[];
  tools: boolean;
}

/** What is missing at the end of the first run. `access` says whether the browser lets Rekey read Pipedrive. */
export function missing(accounts: readonly Account[], tools: readonly Tool[], access: boolean): Missing {
  const seen = accounts.filter(({ token }) => token !== null);
  const named = accounts.flatMap(({ company }) => company ?? []);
  return {
    access: !access,
    token: seen.length === 0,
    companies: [...new Set(named)].filter((name) => !seen.some(({ company }) => company === name)),
    tools: tools.every(({ removedAt }) => removedAt !== null),
  };
}
