import { expect, test } from '../harness/fixtures';
import { readLedger } from '../harness/ledger';
import { expectBadge } from '../steps/checklist';
import { importTools } from '../steps/tools';
import { disturbs, everyPlan, nameOf, type Plan, quickPlans } from './plans';
import { runApart, runTogether, WIDTH } from './run';
import { situationNames } from './situations';

/** Cells in one test, which has a browser of its own. */
const TOGETHER = 4 * WIDTH;

/**
 * Cells in one browser whose extension is reloaded, four times at the most: Chromium ends one for good that reloads itself
 * five times within ten seconds of each other.
 */
const RELOADED = 4 * WIDTH;

/** `REKEY_MATRIX=full`, as `npm run test:matrix` has it, goes through the full product. */
const plans = process.env.REKEY_MATRIX === 'full' ? everyPlan() : quickPlans();

test.use({ developerMode: true });

for (const [name, own] of groups()) {
  test(`${name}: a rotation for each new token that the page showed, and none anywhere else`, async ({
    context,
    pipedrive,
    rekey,
  }, { annotations }) => {
    test.setTimeout(60_000 + 5000 * own.length);
    await importTools(rekey, [{ name: 'Report script', auth: 'token' }]);
    const run = own.some(disturbs) ? runTogether : runApart;
    for (const outcome of await run(context, { pipedrive, rekey }, own)) {
      annotations.push({ type: 'cell', description: JSON.stringify(outcome) });
      expect.soft(outcome.wrong, `REKEY_CELL="${nameOf(outcome.plan)}"`).toBeNull();
    }
    // One tool, which counts for every company: each open rotation waits for it once.
    const { open, questions } = await readLedger(rekey);
    await expectBadge(rekey, open > 0 ? String(open) : questions > 0 ? '?' : '');
  });
}

/** Cells that disturb each other apart from the others, by what it is that they do; the others in parts of one size. */
function groups(): [name: string, plans: Plan[]][] {
  const wild = situationNames.flatMap((name) =>
    parts(
      name,
      plans.filter((plan) => plan.situation === name && disturbs(plan)),
      name === 'extension reloaded' ? RELOADED : TOGETHER,
    ),
  );
  return [
    ...wild,
    ...parts(
      'the matrix',
      plans.filter((plan) => !disturbs(plan)),
      TOGETHER,
    ),
  ];
}

function parts(name: string, own: readonly Plan[], size: number): [name: string, plans: Plan[]][] {
  return Array.from({ length: Math.ceil(own.length / size) }, (_, index) => {
    const part = own.slice(index * size, (index + 1) * size);
    return [`${name}, part ${index + 1}, ${part.length} cells`, part];
  });
}
