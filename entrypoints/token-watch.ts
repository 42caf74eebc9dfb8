import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, onPush, send, shadowRootOf } from '../utils/browser/content';
import { isApiTab } from '../utils/core/address';
import { newVisit, pause, realClock } from '../utils/page/clock';
import { onAddressChange } from '../utils/page/navigation';
import { createOutbox } from '../utils/page/outbox';
import { TokenWatch } from '../utils/page/watch';

/**
 * The watcher that runs here. It is kept with its document, as a frame's first, empty document and the one that is
 * loaded into it share these globals. An extension that was loaded anew does not see them, and starts its own.
 */
const slot = globalThis as typeof globalThis & { rekeyTokenWatch?: { end: AbortController; document: Document } };

/** Milliseconds between two looks at whether the extension is still there. */
const ALIVE_EVERY = 2000;

/** The window whose address says which page is shown: the tab's own where it can be read, else this frame's. */
function pageWindow(): Window | null {
  try {
    return top?.location.href === undefined ? null : top;
  } catch {
    // A frame of another company host may not read the address; it lives no longer than the page around it.
    return null;
  }
}

/** Injected into each frame of the API tab; starts one watcher per document, however often it is injected. */
export default defineUnlistedScript(() => {
  const running = slot.rekeyTokenWatch;
  if (running?.document === document && !running.end.signal.aborted) return;
  running?.end.abort();
  const end = new AbortController();
  slot.rekeyTokenWatch = { end, document };
  const { signal } = end;
  const page = pageWindow();
  const watch = new TokenWatch({
    document,
    isTop: window === top,
    visit: newVisit(),
    shadowRootOf,
    clock: realClock,
    outbox: createOutbox(send, (ms) => pause(realClock, ms), signal),
    signal,
  });

  function follow(restored = false): void {
    if (page !== null && !isApiTab(page.location)) watch.rest();
    else if (restored) watch.restore();
    else watch.start();
  }

  const timer = setInterval(() => isAlive() || end.abort(), ALIVE_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  onPush((push) => push.type === 'read-again' && watch.readAgain(push.company), signal);
  onAddressChange(page ?? window, follow, signal);
  window.addEventListener('pagehide', () => watch.gone(), { signal });
  follow();
});
