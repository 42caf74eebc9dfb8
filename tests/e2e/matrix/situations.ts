import type { Extension } from '../harness/extension';
import type { Cell } from './cell';

/** What is around the deed. */
export interface Situation {
  /** The user has no token at first, and has one made: a first token, no rotation. */
  withoutToken?: boolean;
  /** Done once for all cells of a batch, as it concerns the whole browser. */
  disturb?: (rekey: Extension) => Promise<void>;
  /** Does the deed, and what comes before and after it. */
  around: (cell: Cell, deed: () => Promise<void>) => Promise<void>;
}

/** All situations by name, in the order in which the matrix shows them. */
export const SITUATIONS = {
  plainly: { around: (_cell, deed) => deed() },
  copy: {
    around: async (cell, deed) => {
      await cell.hooks.press('copy');
      await deed();
      await cell.ready();
      await cell.hooks.press('copy');
    },
  },
  leave: {
    around: async (cell, deed) => {
      await cell.leaveAndReturn();
      await deed();
      await cell.leaveAndReturn();
    },
  },
  'second tab': {
    around: async (cell, deed) => {
      const twin = await cell.again(await cell.page.context().newPage());
      await deed();
      await twin.reload();
      await twin.page.close();
    },
  },
  'worker killed': { disturb: (rekey) => rekey.killWorker(), around: (_cell, deed) => deed() },
  'extension reloaded': {
    disturb: (rekey) => rekey.reload(),
    around: (cell, deed) => cell.sighted().then(deed),
  },
  'first token': {
    withoutToken: true,
    around: async (cell, deed) => {
      await cell.regenerate();
      await cell.sighted();
      await deed();
    },
  },
} satisfies Record<string, Situation>;

export type SituationName = keyof typeof SITUATIONS;
export const situationNames = Object.keys(SITUATIONS) as SituationName[];

export function situation(name: SituationName): Situation {
  return SITUATIONS[name];
}
