import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, send } from '../utils/browser/content';
import { isApiTab } from '../utils/core/address';
import { onAddressChange } from '../utils/page/navigation';

/** Milliseconds before the second and the third try, while the worker starts. */
const AGAIN = [500, 3000];

/** The copy that runs in this document; one that is injected later takes its place. */
const slot = globalThis as typeof globalThis & { rekeySentinel?: AbortController };

/** Runs on every Pipedrive page: tells the worker when the API tab is shown, once per arrival there. */
export default defineUnlistedScript(() => {
  slot.rekeySentinel?.abort();
  const end = new AbortController();
  slot.rekeySentinel = end;
  let wasShown = false;

  function tell(attempt = 0): void {
    send({ type: 'api-tab-shown' }).catch(() => {
      const delay = AGAIN[attempt];
      if (delay !== undefined && isAlive()) setTimeout(() => wasShown && tell(attempt + 1), delay);
    });
  }

  function look(restored = false): void {
    if (!isAlive()) {
      end.abort();
      return;
    }
    const isShown = isApiTab(location);
    if (isShown && (restored || !wasShown)) tell();
    wasShown = isShown;
  }

  function start(): void {
    onAddressChange(window, look, end.signal);
    look();
  }

  // A prerendered page may never be shown.
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', start, { once: true, signal: end.signal });
  else start();
});
