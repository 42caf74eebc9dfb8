import { isApiTab } from '../core/address';
import { isAlive, send } from './content';

/** Milliseconds before the second and the third try, while the worker starts. */
const AGAIN = [500, 3000];

/** Whether an address, of the document or of an entry of its history, is the API tab's. */
export function isArrival(address: string | null): boolean {
  return address?.includes('/settings') === true && isApiTab(new URL(address));
}

/** Several copies in one document, the browser's own and one that the worker injected, are all told of the same event. */
type Change = NavigationCurrentEntryChangeEvent & { rekeyHeard?: true };

/**
 * Tells the worker when this document becomes the API tab without being loaded anew. To listen is all that it does at once.
 * Without the Navigation API nothing is told.
 */
export function hearArrivals(): void {
  globalThis.navigation?.addEventListener('currententrychange', (event: Change) => {
    // A page can make such events by the thousand.
    if (!event.isTrusted || event.rekeyHeard || isArrival(event.from.url) || !isArrival(location.href)) return;
    // A copy whose extension is gone leaves the event to the one that took its place.
    if (!isAlive()) return;
    event.rekeyHeard = true;
    tellArrival();
  });
}

/**
 * Tells the worker that this document shows the API tab, if it still does; a prerendered one tells when it is shown. A frame
 * may show it within a page that is not the API tab itself.
 */
export function tellArrival(attempt = 0): void {
  if (!isArrival(location.href)) return;
  // An image of that name would answer as well.
  if ((document as Document & { prerendering?: unknown }).prerendering === true) {
    document.addEventListener('prerenderingchange', () => tellArrival(), { once: true });
    return;
  }
  send({ type: self === top ? 'api-tab-shown' : 'frame-appeared' }).catch(() => {
    const delay = AGAIN[attempt];
    if (delay !== undefined && isAlive()) setTimeout(() => tellArrival(attempt + 1), delay);
  });
}
