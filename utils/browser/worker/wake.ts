import { isApiTab } from '../../core/address';
import { browser, PIPEDRIVE } from '../browser';
import { inject } from '../inject';
import { injectWatcher } from './taught';

/**
 * Wakes the Pipedrive tabs that were open before Rekey was installed, updated, switched on or given access. Those that show
 * the API tab get their watcher unasked: a token that changes before it stands can only be asked about. Resolves as soon as
 * all is under way, as a tab that hangs would keep its own part waiting for ever.
 */
export async function wakeOpenTabs(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ url: PIPEDRIVE })) {
    if (id === undefined) continue;
    const address = url === undefined ? null : new URL(url);
    if (address !== null && isApiTab(address))
      void injectWatcher({ tab: id, frame: 0, hostname: address.hostname, atApiTab: true });
    void inject(id, 'sentinel');
  }
}
