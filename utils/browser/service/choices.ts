import { browser } from '../browser';
import { asksAtCopy, isChoiceKey } from '../store/choices';

export { keepAsksAtCopy } from '../store/choices';

/** Follows whether Rekey may ask where a copied token goes: calls `listener` now and after every change. */
export function watchAsksAtCopy(listener: (asks: boolean) => void, onError: (error: unknown) => void): () => void {
  const tell = () => void asksAtCopy().then(listener, onError);
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isChoiceKey)) tell();
  };
  browser.storage.local.onChanged.addListener(changed);
  tell();
  return () => browser.storage.local.onChanged.removeListener(changed);
}
