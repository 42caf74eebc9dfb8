import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, send } from '../utils/browser/content';
import { isApiTab } from '../utils/core/address';
import { ownSlot } from '../utils/page/own-slot';

/** Milliseconds before the second and the third try, while the worker starts. */
const AGAIN = [500, 3000];

/** Ends the copy that runs in this document; one that is injected later takes its place. */
const slot = globalThis as typeof globalThis & { rekeySentinel?: () => void };

/**
 * Runs on every Pipedrive page: tells the worker when the API tab is shown, once per arrival there. On any other page it
 * touches nothing but the Navigation API, as whatever a script touches first has its price on each load (measured:
 * `location` 0.08 ms, `chrome.runtime` 0.6 ms). A page that comes back from the browser's memory has its watcher still.
 */
export default defineUnlistedScript(() => {
  const { navigation } = window;
  let wasShown = false;

  function tell(attempt = 0): void {
    send({ type: 'api-tab-shown' }).catch(() => {
      const delay = AGAIN[attempt];
      if (delay !== undefined && isAlive()) setTimeout(() => wasShown && tell(attempt + 1), delay);
    });
  }

  function arrive(): void {
    // A prerendered page may never be shown.
    const { prerendering } = document as Document & { prerendering?: boolean };
    if (!prerendering) tell();
    else document.addEventListener('prerenderingchange', () => wasShown && tell(), { once: true });
  }

  function look(): void {
    const address = navigation.currentEntry?.url ?? '';
    const isShown = address.includes('/settings') && isApiTab(new URL(address));
    if (isShown && !wasShown) arrive();
    wasShown = isShown;
  }

  ownSlot(slot, 'rekeySentinel')?.();
  slot.rekeySentinel = () => navigation.removeEventListener('currententrychange', look);
  navigation.addEventListener('currententrychange', look);
  look();
});
