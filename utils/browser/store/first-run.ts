import { z } from '../../core/schema';
import { firstRunSchema, type Step } from '../../core/screen/first-run';
import { browser } from '../browser';

const KEY = 'firstRun';

/** The step at which the first run was left; null when none was begun, or the last one is over. */
export async function firstRunStep(): Promise<Step | null> {
  const parsed = z.safeParse(firstRunSchema, (await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data.step : null;
}

/** Keeps the step at which the first run is; null forgets it. */
export async function keepFirstRunStep(step: Step | null): Promise<void> {
  if (step === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: { step } });
}

/** Whether a change of the storage is how far the first run has come. */
export function isFirstRunKey(key: string): boolean {
  return key === KEY;
}
