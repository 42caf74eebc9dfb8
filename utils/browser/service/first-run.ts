import type { Step } from '../../core/screen/first-run';
import { browser } from '../browser';
import { newest } from '../newest';
import { firstRunStep, isFirstRunKey } from '../store/first-run';

export { keepFirstRunStep } from '../store/first-run';

/** Follows how far the first run has come: calls `listener` now and after every change. Out: how to stop. */
export function watchFirstRun(listener: (step: Step | null) => void, onError: (error: unknown) => void): () => void {
  const tell = newest(firstRunStep, listener, onError);
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isFirstRunKey)) tell();
  };
  browser.storage.local.onChanged.addListener(changed);
  tell();
  return () => browser.storage.local.onChanged.removeListener(changed);
}
