import type { Push } from '../../core/messages';
import { browser } from '../browser';
import { knownTabs } from '../store/session';

/** Tells the content scripts of a tab something, in all its frames. A tab where nobody listens is no failure. */
export async function pushTo(tab: number, push: Push): Promise<void> {
  await browser.tabs.sendMessage(tab, push).catch(() => {});
}

/** Has every API tab tell again what it reads, as what it told last may not be in a database that came back from its copy. */
export async function askAgain(): Promise<void> {
  const tabs = await knownTabs();
  await Promise.all(tabs.map(({ tab }) => pushTo(tab, { type: 'tell-again' })));
}
