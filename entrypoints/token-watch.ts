import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, onPush, send, shadowRootOf } from '../utils/browser/content';
import { isApiTab } from '../utils/core/address';
import { newVisit, pause, realClock } from '../utils/page/clock';
import { onAddressChange } from '../utils/page/navigation';
import { createOutbox } from '../utils/page/outbox';
import { hearPresence, listenForPresence } from '../utils/page/presence';
import { running } from '../utils/page/running';
import { TokenWatch } from '../utils/page/watch';

/** Milliseconds between two looks at whether the extension is still there. */
const ALIVE_EVERY = 2000;

/** The tab's own window, where its address can be read: a frame of another company host may not. */
function tabWindow(): Window | null {
  try {
    return top?.location.href === undefined ? null : top;
  } catch {
    // It lives no longer than the page around it.
    return null;
  }
}

/** Injected into each frame of the API tab, and into a frame that is one itself; starts one watcher per document, however often it is injected. */
export default defineUnlistedScript(() => {
  const before = running.watcher;
  if (before?.document === document && !before.end.signal.aborted) return;
  before?.end.abort();
  const end = new AbortController();
  const { signal } = end;
  const tab = tabWindow();
  // Which address says whether the API tab is shown.
  const page = isApiTab(location) ? window : tab;
  const outbox = createOutbox(send, (ms) => pause(realClock, ms), signal);
  const watch = new TokenWatch({
    document,
    isTop: window === top,
    isPage: window === top || (page === window && tab !== null && !isApiTab(tab.location)),
    visit: newVisit(),
    shadowRootOf,
    clock: realClock,
    outbox,
    signal,
  });
  running.watcher = { end, document, watch };
  watch.teach(running.taught);

  const isShown = () => page === null || isApiTab(page.location);
  function follow(restored = false): void {
    if (!isShown()) watch.rest();
    else if (restored) watch.restore();
    else watch.start();
  }

  const timer = setInterval(() => isAlive() || end.abort(), ALIVE_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  onPush((push) => {
    if (push.type === 'read-again') watch.readAgain(push.company);
    else if (push.type === 'tell-again') watch.tellAgain();
    else if (push.type === 'taught') watch.teach(push.place);
    else if (push.type === 'keeps-old') watch.keepOld(push.on);
  }, signal);
  onAddressChange(page ?? window, follow, signal);
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && watch.gone(), { signal });
  follow();
  listenForPresence(
    document,
    hearPresence(realClock, isShown, () => outbox.once({ type: 'at-work' })),
    signal,
  );
});
