/** Milliseconds between two looks at the address where the browser has no Navigation API. */
const SLOW_LOOK = 1000;

/**
 * Calls `listener` after each change of a window's address without a new document, and with `restored` when the
 * document comes back from the browser's memory. The Navigation API tells of both kinds of client-side navigation
 * (history and hash), after the address has changed.
 */
export function onAddressChange(view: Window, listener: (restored: boolean) => void, signal: AbortSignal): void {
  const { navigation } = view as Window & { navigation?: EventTarget };
  const changed = () => listener(false);
  if (navigation) navigation.addEventListener('currententrychange', changed, { signal });
  else {
    const timer = setInterval(changed, SLOW_LOOK);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  view.addEventListener('pageshow', ({ persisted }) => persisted && listener(true), { signal });
}
