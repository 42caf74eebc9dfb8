import { browser } from '../browser';
import { newest } from '../newest';
import { asksAtCopy, checksTokens, isChoiceKey, keepChecksTokens } from '../store/choices';
import { askToSendToken } from '../store/consent';
import { liveChecksOff, onPolicyChange } from '../store/policy';

export { keepAsksAtCopy } from '../store/choices';

/**
 * Keeps whether Pipedrive is asked about both tokens after a change; to be called from a click, as the browser may ask for
 * its own consent. Rejects where that is refused.
 */
export async function chooseChecksTokens(checks: boolean): Promise<void> {
  if (checks) await askToSendToken();
  await keepChecksTokens(checks);
}

/** What the user chose. */
export interface Choices {
  /** Rekey may ask where a copied token goes. */
  asksAtCopy: boolean;
  /** Pipedrive is asked about both tokens after a change; null where the organisation has switched that off. */
  checksTokens: boolean | null;
}

/** Follows what the user chose: calls `listener` now and after every change. */
export function watchChoices(listener: (choices: Choices) => void, onError: (error: unknown) => void): () => void {
  const read = async () => {
    const [asks, locked, checks] = await Promise.all([asksAtCopy(), liveChecksOff(), checksTokens()]);
    return { asksAtCopy: asks, checksTokens: locked ? null : checks };
  };
  const tell = newest(read, listener, onError);
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isChoiceKey)) tell();
  };
  browser.storage.local.onChanged.addListener(changed);
  const stop = onPolicyChange(tell);
  tell();
  return () => {
    browser.storage.local.onChanged.removeListener(changed);
    stop();
  };
}
