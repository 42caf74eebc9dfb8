import { type Browser, browser } from 'wxt/browser';
import type { Message, Push } from '../core/messages';

/** Firefox puts this on every element; Chromium has it in `dom`. Both look into closed shadow roots too. */
interface WithShadowRoot {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** False in a copy of a content script whose extension was reloaded, updated or removed: it must fall silent. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Sends one message to the worker. Out: its answer. Rejects when there is none: the worker is starting or was ended,
 * or this copy of the script is no longer alive.
 */
export async function send(message: Message): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Listens to what the worker tells this tab unasked, until `signal` is aborted. */
export function onPush(listener: (push: Push) => void, signal: AbortSignal): void {
  const heard = (push: Push, { id }: Browser.runtime.MessageSender) => {
    if (isAlive() && id === browser.runtime.id) listener(push);
  };
  browser.runtime.onMessage.addListener(heard);
  signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(heard));
}

/**
 * The shadow root of an element, open or closed; null when it has none. Asking for a closed one costs more than
 * looking, so that only custom elements and empty ones are asked: what else would a closed root replace?
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (element.firstChild !== null && !element.localName.includes('-')) return null;
  const own = (element as Element & WithShadowRoot).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  // A copy that does not know yet that its extension is gone would fill the page's console with errors.
  if (!(element instanceof HTMLElement) || !isAlive()) return null;
  return browser.dom?.openOrClosedShadowRoot(element) ?? null;
}
