import type { Browser } from 'wxt/browser';
import type { Message, Push } from '../core/messages';

/**
 * The extension's API, under the name that both browsers give it with promises. Nothing is picked from it here: the first
 * touch costs more than all else that runs on a Pipedrive page, and the name `browser` could be the page's own element.
 */
declare const chrome: typeof Browser;

/** Firefox puts this on every element; Chromium has it in `dom`. Both look into closed shadow roots too. */
interface WithShadowRoot {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** False in a copy of a content script whose extension was reloaded, updated or removed: it must fall silent. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/**
 * Sends one message to the worker. Out: its answer. Rejects when there is none: the worker is starting or was ended,
 * or this copy of the script is no longer alive.
 */
export async function send(message: Message): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Asks the worker whether there is something to do here. Out: the order; null when there is none, or no answer. */
export async function askForOrder<Order extends { ok: true }>(message: Message): Promise<Order | null> {
  const answer = await send(message).catch(() => null);
  return typeof answer === 'object' && answer !== null && (answer as { ok?: unknown }).ok === true
    ? (answer as Order)
    : null;
}

/** Listens to what the worker tells this tab unasked, until `signal` is aborted. */
export function onPush(listener: (push: Push) => void, signal: AbortSignal): void {
  const heard = (push: Push, { id }: Browser.runtime.MessageSender) => {
    if (isAlive() && id === chrome.runtime.id) listener(push);
  };
  chrome.runtime.onMessage.addListener(heard);
  signal.addEventListener('abort', () => isAlive() && chrome.runtime.onMessage.removeListener(heard));
}

/**
 * The shadow root of an element, open or closed; null when it has none. Asking for a closed one costs more than
 * looking, so that only custom elements are asked and those that begin with nothing, with white space, as a host does whose
 * root was declared in the page's own text, or with an element that is meant for a slot.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // A form has none; what it answers is a field of that name.
  if (element instanceof HTMLFormElement) return null;
  if (element.shadowRoot !== null) return element.shadowRoot;
  const first = element.firstChild;
  return first === null || leavesRoom(first) || element.localName.includes('-') ? anyShadowRootOf(element) : null;
}

/** Whether what a host begins with shows nothing of itself, or only where the host's root has a slot for it. */
function leavesRoom(first: Node): boolean {
  // Asked of the browser itself: a form's own field may have that name.
  if (first.nodeType === Node.ELEMENT_NODE) return Element.prototype.hasAttribute.call(first, 'slot');
  return first.nodeValue?.trim() === '';
}

/** The same for a single look, which may ask every element. */
export function anyShadowRootOf(element: Element): ShadowRoot | null {
  if (element instanceof HTMLFormElement) return null;
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (import.meta.env.FIREFOX) return (element as Element & WithShadowRoot).openOrClosedShadowRoot ?? null;
  // A copy that does not know yet that its extension is gone would fill the page's console with errors.
  if (!(element instanceof HTMLElement) || !isAlive()) return null;
  return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}
