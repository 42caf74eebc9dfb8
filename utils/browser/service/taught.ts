import type { Push } from '../../core/messages';
import { browser } from '../browser';
import { newest } from '../newest';
import { changeTab, tabState } from '../store/session';
import { isTaughtKey, keepTaughtPlace, taughtHosts } from '../store/taught';

/** A host on which the user pointed at the token. */
export interface TaughtHost {
  host: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Follows the hosts on which the user pointed at the token: calls `listener` now and after every change. */
export function watchTaughtHosts(
  listener: (hosts: TaughtHost[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const tell = newest(taughtHosts, listener, onError);
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isTaughtKey)) tell();
  };
  browser.storage.local.onChanged.addListener(changed);
  tell();
  return () => browser.storage.local.onChanged.removeListener(changed);
}

/** Forgets where the token is on the pages of a host; its open API tabs are read anew, without it. */
export async function forgetTaughtHost(host: string): Promise<void> {
  await keepTaughtPlace(host, null);
  const push: Push = { type: 'taught', place: null };
  const tabs = await browser.tabs.query({ url: `https://${host}/*` });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // What a watcher says of a page without a token would not undo what was found there before.
      if ((await tabState(id)).reading === 'found') await changeTab(id, { reading: 'reading' });
      await browser.tabs.sendMessage(id, push).catch(() => {});
    }),
  );
}
