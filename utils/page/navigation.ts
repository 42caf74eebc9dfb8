/**
 * Calls `listener` after each change of a window's address without a new document, and with `restored` when the
 * document comes back from the browser's memory. The Navigation API tells of both kinds of client-side navigation
 * (history and hash), after the address has changed.
 */
export function onAddressChange(view: Window, listener: (restored: boolean) => void, signal: AbortSignal): void {
  view.navigation.addEventListener('currententrychange', () => listener(false), { signal });
  view.addEventListener('pageshow', ({ persisted, isTrusted }) => persisted && isTrusted && listener(true), { signal });
}
