import { expect, test } from '../harness/fixtures';
import { type Outcome, runCell, runInPeace } from './cell';
import { CRASHES } from './crashes';
import { FAULTS, type Fault } from './faults';
import { DEEDS } from './job';
import { Stage } from './stage';

test.use({ developerMode: true });

/** `REKEY_FAULTS=full`, as `npm run test:soak` has it, strikes at every crossing of every deed with every fault. */
const FULL = process.env.REKEY_FAULTS === 'full';
const only = process.env.REKEY_FAULT;

for (const [round, faults] of rounds().entries()) {
  test(`the main job, with a fault at a crossing of each deed, round ${round + 1}`, async ({ pipedrive, profile }, {
    annotations,
  }) => {
    test.setTimeout(60_000 + 30_000 * DEEDS.length);
    const stage = await Stage.open(pipedrive, profile);
    await stage.begin(`round-${round + 1}`);
    for (const [index, deed] of DEEDS.entries()) {
      const fault = faults[index % faults.length];
      if (fault === undefined) continue;
      if (!(await note(stage, index, fault, (round + index) % deed.crossings, annotations))) break;
    }
    await stage.close();
  });
}

test('the main job, with the browser killed at a crossing of some deeds', async ({ pipedrive, profile }, {
  annotations,
}) => {
  test.setTimeout(600_000);
  const stage = await Stage.open(pipedrive, profile);
  await stage.begin('killed');
  for (const [index, deed] of DEEDS.entries()) {
    const crash = FULL ? CRASHES[index % CRASHES.length] : CRASHES[index - 3];
    if (crash === undefined) {
      await runInPeace(stage, deed, DEEDS[index - 1] ?? null);
      continue;
    }
    if (!(await note(stage, index, crash, index % deed.crossings, annotations))) break;
    if (!FULL && index >= 3 + CRASHES.length - 1) break;
  }
  await stage.close();
});

/** Does a deed under a fault and notes what came of it. Out: whether the job can go on. */
async function note(
  stage: Stage,
  index: number,
  fault: Fault,
  at: number,
  annotations: { type: string; description?: string }[],
): Promise<boolean> {
  const deed = DEEDS[index];
  if (deed === undefined) return false;
  const outcome: Outcome = await runCell(stage, deed, DEEDS[index - 1] ?? null, fault, at);
  annotations.push({ type: 'fault', description: JSON.stringify(outcome) });
  if (only !== undefined) console.log(JSON.stringify(outcome));
  expect.soft(['whole', 'told'], `${outcome.fault} at ${outcome.deed}: ${outcome.why}`).toContain(outcome.end);
  return outcome.end !== 'stuck' && outcome.end !== 'lost';
}

/** Faults of each round, one for each deed in turn. */
function rounds(): (readonly Fault[])[] {
  const chosen = FAULTS.filter(({ name }) => !only || name === only);
  // As many rounds as the deed of the most crossings has, so that each meets each fault at each of them.
  const most = Math.max(...DEEDS.map(({ crossings }) => crossings));
  if (FULL) return chosen.flatMap((fault) => Array.from({ length: most }, () => [fault]));
  return [chosen];
}
