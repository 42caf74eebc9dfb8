import type { Push } from '../../core/messages';
import { browser } from '../browser';

/** Tells the content scripts of a tab something, in all its frames. A tab where nobody listens is no failure. */
export async function pushTo(tab: number, push: Push): Promise<void> {
  await browser.tabs.sendMessage(tab, push).catch(() => {});
}
