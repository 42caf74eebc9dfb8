import { countSchema, REFUSALS, type Refusal, type Refused } from '../../core/problem';
import { z } from '../../core/schema';
import { browser } from '../browser';

const KEY = 'refused';

/** How often what came in was refused since the install, by kind. */
export async function refused(): Promise<Refused> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Record<Refusal, unknown>> | null | undefined;
  // Each on its own: a kind that is new, or damaged, begins at 0.
  const counts = REFUSALS.map((kind) => [kind, z.safeParse(countSchema, stored?.[kind]).data ?? 0]);
  return Object.fromEntries(counts) as Refused;
}

/** Counts what was refused. */
export async function countRefused(kind: Refusal, times = 1): Promise<void> {
  if (times === 0) return;
  await navigator.locks.request(KEY, async () => {
    const before = await refused();
    await browser.storage.local.set({ [KEY]: { ...before, [kind]: before[kind] + times } });
  });
}

/** Counts a file that was refused as a whole. In and out: what came of reading it. */
export async function countRefusedFile<Verdict extends object>(verdict: Verdict): Promise<Verdict> {
  if ('fault' in verdict) await countRefused('file');
  return verdict;
}
