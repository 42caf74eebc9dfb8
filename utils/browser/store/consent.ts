import { browser } from '../browser';

/** What Firefox calls a token: the one kind of data that Rekey may send, to the Pipedrive host that is open and nowhere else. */
const TOKEN = { data_collection: ['authenticationInfo' as const] };

/** Whether the browser lets Rekey send a token. Firefox has a consent of its own for that; other browsers have none. */
export async function maySendToken(): Promise<boolean> {
  return !import.meta.env.FIREFOX || browser.permissions.contains(TOKEN);
}

/**
 * Asks for the browser's own consent where it has one; to be called in the very moment of a click, before anything is
 * awaited. Rejects where it is refused.
 */
export async function askToSendToken(): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  if (!(await browser.permissions.request(TOKEN))) throw new Error('the browser may not send the token');
}
