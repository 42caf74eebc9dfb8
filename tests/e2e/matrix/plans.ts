import { type SkinName, skinFacts, skinNames } from '../../pipedrive/skins/index';
import { type DeedName, deed, deedNames } from './deeds';
import { allPairs } from './pairs';
import { type SituationName, situation, situationNames } from './situations';

/** Those that Rekey has to understand by itself. */
const ownSkins = skinNames.filter((name) => !skinFacts[name].pointed);

const DIALOG = ['asks', 'at once'];

/** One cell of the matrix. */
export interface Plan {
  skin: SkinName;
  deed: DeedName;
  situation: SituationName;
  /** Whether "Generate new token" asks first. */
  asks: boolean;
}

/** Every skin with every deed in every situation; with a dialog and without in turn, so that each two meet both. */
export function everyPlan(): Plan[] {
  // The cells of the quick form are run alone by their name as well.
  const single = deedNames.filter((name) => !deed(name).row || process.env.REKEY_CELL !== undefined);
  const plans = ownSkins.flatMap((skin, i) =>
    single.flatMap((deed, j) =>
      situationNames.map((situation, k) => withDialog({ skin, deed, situation, asks: (i + j + k) % 2 === 0 })),
    ),
  );
  return plans.filter(isPossible).filter(isChosen);
}

/**
 * The cells of `npm test`: in every skin a reload, a cancelled regeneration and one that is done, in a row, the situation
 * changing from one to the next; and every other deed in every situation, the skin changing from one to the next.
 */
export function quickPlans(): Plan[] {
  const others = deedNames.filter((name) => !deed(name).thorough && !deed(name).row && !deed(name).inRow);
  const rows = [
    ...ownSkins.map((skin, at) => [skin, 'in a row', turn(situationNames, at), 'asks']),
    ...allPairs([others, situationNames, DIALOG]).map((row, at) => [turn(ownSkins, at), ...row]),
  ];
  const plans = rows.map(([skin, deed, situation, asks]) => ({ skin, deed, situation, asks: asks === 'asks' }) as Plan);
  return plans.map(withDialog).filter(isPossible).filter(isChosen);
}

function turn(values: readonly string[], at: number): string {
  return values[at % values.length] ?? '';
}

/** Name of a cell, as `REKEY_CELL` takes it. */
export function nameOf({ skin, deed, situation, asks }: Plan): string {
  return `${skin}/${deed}/${situation}/${asks ? 'asks' : 'at once'}`;
}

/** Whether a cell concerns the whole browser, so that it cannot run beside others. */
export function disturbs(plan: Plan): boolean {
  return situation(plan.situation).disturb !== undefined;
}

/** What cannot be cancelled has to ask first. */
function withDialog(plan: Plan): Plan {
  return deed(plan.deed).confirmOnly ? { ...plan, asks: true } : plan;
}

/** Who is shown a dialog has to close it before they can leave. */
function isPossible({ skin, deed: name }: Plan): boolean {
  return !(deed(name).leaves && skinFacts[skin].closes);
}

/** `REKEY_CELL="plain-text/slow"` leaves the cells of that name; any part may be `*`. */
function isChosen(plan: Plan): boolean {
  const wanted = process.env.REKEY_CELL?.split('/') ?? [];
  const parts = nameOf(plan).split('/');
  return wanted.every((part, index) => part === '*' || part === parts[index]);
}
