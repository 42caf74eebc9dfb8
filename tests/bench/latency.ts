import { importExamples } from '../../scripts/demo/open';
import { extensionIn } from '../e2e/harness/extension';
import { BUILD } from '../e2e/harness/launch';
import { type Pipedrive, startPipedrive } from '../pipedrive/server';
import type { SkinName } from '../pipedrive/skins/index';
import { type Figure, figure, percentile } from './figures';
import { changedAt, countRotations, hookField, hookWorker, nextSteps, type Steps } from './hooks';
import { rounds } from './rounds';
import { awaitCard, inTime, leaveEmpty, openApiTab, withBrowser } from './stage';

const ROUNDS = rounds(100);
/** Milliseconds, p95. */
const AIM = 150;
/** Milliseconds from the badge to the next press: the cards are brought up to date in it. */
const REST = 120;

/**
 * How long it takes from the new value on the page until the rotation is stored and until the badge is set, over new
 * tokens made one after the other, each of which supersedes the rotation before. Page and worker read the same
 * machine's clock. The worker is awake, as it is for a user whose press on the button has just been told to it; being
 * hooked also keeps it awake.
 */
export async function measureLatency(skin: SkinName, what: string): Promise<Figure[]> {
  const pipedrive = await startPipedrive({ skin });
  try {
    const all = await withBrowser(pipedrive, BUILD, (context) => regenerate(pipedrive, context));
    const step = (name: string, of: (times: Steps) => number, aim?: number) => {
      const values = all.map(of);
      return [
        figure(`${what} to ${name}, p50`, percentile(values, 0.5), 'ms'),
        figure(`${what} to ${name}, p95`, percentile(values, 0.95), 'ms', aim),
      ];
    };
    return [
      ...step('worker told', ({ told }) => told),
      ...step('rotation stored', ({ stored }) => stored, AIM),
      ...step('badge set', ({ shown }) => shown, AIM),
    ];
  } finally {
    await pipedrive.stop();
  }
}

/** Out: for each new token the milliseconds from its appearance to each step. */
async function regenerate(pipedrive: Pipedrive, context: Parameters<typeof openApiTab>[0]): Promise<Steps[]> {
  const rekey = await extensionIn(context);
  await importExamples({ pipedrive, context, rekey, close: () => context.close() });
  await leaveEmpty(context);
  const page = await openApiTab(context, pipedrive);
  await awaitCard(page);
  const worker = await rekey.worker();
  await hookWorker(worker);
  await hookField(page);
  const button = page.locator('[data-test="generate-api-token"]');

  const all: Steps[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // The watcher reads ten times a second, and one round begins where the last one was read: without a shift of its
    // own in each, the new value would always come at the same time before the next reading.
    await page.waitForTimeout(REST + ((round * 37) % 100));
    const [{ told, stored, shown }] = await inTime(
      Promise.all([nextSteps(worker), button.click()]),
      `New token ${round + 1} has led to no rotation and badge.`,
    );
    const from = await changedAt(page);
    all.push({ told: told - from, stored: stored - from, shown: shown - from });
  }
  const rotations = await countRotations(worker);
  if (rotations !== ROUNDS) throw new Error(`${ROUNDS} new tokens have led to ${rotations} rotations.`);
  return all;
}
