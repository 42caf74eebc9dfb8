import type { RegenerateOutcome } from '../../pipedrive/world/types';
import type { Cell } from './cell';

/** What is done on the API tab. */
export interface Deed {
  /** How many tokens the page may have made of it: fewer or more, and the test itself did not work. */
  makes: readonly number[];
  /** How many of them it showed in place of one that Rekey knew: as many rotations there must be. */
  shows: 0 | 1;
  /** Only where the page asks first. */
  confirmOnly?: boolean;
  /** Several deeds after another, which every skin meets in the quick form of the matrix; the full product has each by itself. */
  row?: boolean;
  /** Part of one in a row, so that the quick form does not have it by itself as well. */
  inRow?: boolean;
  /** Left to the full product, as it takes long and is close to another one. */
  thorough?: boolean;
  /** The tab is left while the answer is on its way; a dialog that comes first would bar the way. */
  leaves?: boolean;
  /** How the page's call for a new token goes. */
  outcome?: RegenerateOutcome;
  run: (cell: Cell) => Promise<void>;
}

/** Long enough for a call that fails to have failed. */
const FAILED_BY_NOW = 600;

/** Long enough for the page to have given up a call that is never answered. */
const GIVEN_UP_BY_NOW = 7000;

/** Long enough for the user to have gone elsewhere before the answer comes. */
const SOON = { kind: 'slow', ms: 1500 } as const;

const inVain = async (cell: Cell, failedAfter = FAILED_BY_NOW) => {
  await cell.generate();
  await new Promise((resolve) => setTimeout(resolve, failedAfter));
  await cell.visit();
};

const cancel = async (cell: Cell) => {
  await cell.hooks.press('generate');
  await cell.hooks.press('cancel');
};

/** All deeds by name, in the order in which the matrix shows them. */
export const DEEDS = {
  'in a row': {
    row: true,
    makes: [1],
    shows: 1,
    confirmOnly: true,
    run: async (cell) => {
      await cell.reload();
      await cell.undisturbed();
      await cancel(cell);
      await cell.undisturbed();
      await cell.regenerate();
    },
  },
  regenerate: { makes: [1], shows: 1, run: (cell) => cell.regenerate() },
  cancel: { inRow: true, makes: [0], shows: 0, confirmOnly: true, run: cancel },
  reload: { inRow: true, makes: [0], shows: 0, run: (cell) => cell.reload() },
  fail: { makes: [0], shows: 0, outcome: { kind: 'error' }, run: (cell) => inVain(cell) },
  dropped: { makes: [0], shows: 0, outcome: { kind: 'dropped', changed: false }, run: (cell) => inVain(cell) },
  // The token changed and the page was not told: the next visit shows it, soon after a press. The browser may send the
  // call again by itself, so that more are made than are ever shown.
  unheard: {
    thorough: true,
    makes: [1, 2, 3, 4, 5],
    shows: 1,
    outcome: { kind: 'dropped', changed: true },
    run: (cell) => inVain(cell),
  },
  'timed out': {
    thorough: true,
    makes: [0],
    shows: 0,
    outcome: { kind: 'timeout', changed: false },
    run: (cell) => inVain(cell, GIVEN_UP_BY_NOW),
  },
  'timed out, made': {
    thorough: true,
    makes: [1],
    shows: 1,
    outcome: { kind: 'timeout', changed: true },
    run: (cell) => inVain(cell, GIVEN_UP_BY_NOW),
  },
  offline: {
    makes: [0],
    shows: 0,
    run: async (cell) => {
      await cell.offline(() => cell.generate());
      await cell.visit();
    },
  },
  slow: {
    makes: [1],
    shows: 1,
    outcome: { kind: 'slow', ms: 3000 },
    run: (cell) => cell.regenerate(),
  },
  // The answer finds nobody; the next look at the tab shows what it was.
  'left midway': {
    thorough: true,
    leaves: true,
    makes: [1],
    shows: 1,
    outcome: SOON,
    run: async (cell) => {
      const { made } = cell;
      await cell.generate();
      await cell.leaveAndReturn(() => cell.isMade(made + 1));
    },
  },
  'reloaded midway': {
    thorough: true,
    makes: [1],
    shows: 1,
    outcome: SOON,
    run: async (cell) => {
      const { made } = cell;
      await cell.generate();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await cell.load();
      await cell.isMade(made + 1);
      await cell.reload();
    },
  },
  'double click': { makes: [1], shows: 1, run: (cell) => cell.regenerate(2) },
} satisfies Record<string, Deed>;

export type DeedName = keyof typeof DEEDS;
export const deedNames = Object.keys(DEEDS) as DeedName[];

export function deed(name: DeedName): Deed {
  return DEEDS[name];
}
