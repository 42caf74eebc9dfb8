import { browser } from '../browser';

/** What the polyfill's types do not know; Firefox does not have it. */
interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps what is stored from content scripts, where the browser can: they need none of it, and their process also runs the
 * page. What lives in memory (`storage.session`) is so from the start.
 */
export async function closeToContentScripts(): Promise<void> {
  const local = browser.storage.local as Closable;
  // A browser that knows the call may still refuse it for this storage.
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
}
