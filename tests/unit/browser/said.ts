import { browser } from '../../../utils/browser/browser';
import { receive } from '../../../utils/browser/worker/receive';
import type { Message, Sender } from '../../../utils/core/messages';
import { id, print } from '../core/records';

/** The tab in which everything is said. */
export const TAB = 7;
export const VISIT = id(1);

/** A content script of a host's API tab, as the browser stamps it. */
export function from(host: string, frameId = 0): Sender {
  const url = `https://${host}/settings/api`;
  return { id: browser.runtime.id, url, frameId, tab: { id: TAB, url } };
}
export const page = from('acme.pipedrive.com');
export const say = (message: Message, sender: Sender = page) => receive(message, sender);

type Before = Extract<Message, { type: 'token-seen' }>['before'];
/** The token of this number is on the page. */
export function seen(no: number, before: Before = null, company: string | null = null): Message {
  return { type: 'token-seen', visit: VISIT, digest: print(no), before, at: Date.now(), company };
}
export const changed = (): Message => seen(2, { digest: print(1), lastAt: Date.now() - 500 });
