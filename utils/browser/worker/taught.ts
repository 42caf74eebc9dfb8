import type { TaughtPath } from '../../core/detection/taught';
import { browser } from '../browser';
import { now } from '../clock';
import { inject, leaveNote } from '../inject';
import { changeTab } from '../store/session';
import { keepTaughtPlace, taughtPlace } from '../store/taught';
import { refreshCard } from './card';
import { pushTo } from './push';
import type { ContentScript } from './sender';

/** Milliseconds after which what the browser refused to inject is injected once more: without it, nothing would be seen. */
const AGAIN = 500;

/** A tab, or the frame of it, that is to be watched. */
type Where = Omit<ContentScript, 'company'>;

/**
 * Injects the watcher into a tab; where the page is no API tab, only into the frame that asks for it. Where its user said
 * that the token is lies ready for it, so that it never guesses.
 */
export async function injectWatcher({ tab, frame, hostname, atApiTab }: Where): Promise<void> {
  const only = atApiTab ? 0 : frame;
  const place = await taughtPlace(hostname);
  // Both at once, as the tab gets them in this order and the token is not to change unwatched meanwhile.
  const both = () => Promise.all([place === null || leaveNote(tab, place, only), inject(tab, 'watcher', only)]);
  if ((await both()).every(Boolean)) return;
  await new Promise((resolve) => setTimeout(resolve, AGAIN));
  await both();
}

/** The user pointed at the token: remembered for the host, and told to the watchers of every tab of that host. */
export async function learn({ steps, attribute }: TaughtPath, { tab, frame, hostname }: ContentScript): Promise<void> {
  const place = { steps, attribute, inFrame: frame !== 0, at: now() };
  await keepTaughtPlace(hostname, place);
  await pushTo(tab, { type: 'picking-ended' });
  await changeTab(tab, { picking: false, reading: 'reading', dismissed: false });
  const tabs = await browser.tabs.query({ url: `https://${hostname}/*` });
  const others = tabs.flatMap(({ id }) => (id === undefined || id === tab ? [] : [id]));
  await Promise.all([tab, ...others].map((one) => pushTo(one, { type: 'taught', place })));
}

/** The user left the picker, in whichever frame: it goes from all of them, and the card comes back. */
export async function pickingLeft(tab: number): Promise<void> {
  await changeTab(tab, { picking: false });
  await pushTo(tab, { type: 'picking-ended' });
  await refreshCard(tab);
}
