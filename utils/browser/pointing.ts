import type { Push } from '../core/messages';
import { browser } from './browser';
import { inject } from './inject';
import { pageTab } from './page';
import { changeTab } from './store/session';

/** Lets the user point at their token in a tab; the card makes room meanwhile. Out: false when the tab is closed to us. */
export async function startPicking(tab: number): Promise<boolean> {
  await changeTab(tab, { picking: true });
  if (!(await inject(tab, 'picker'))) {
    await changeTab(tab, { picking: false });
    return false;
  }
  const away: Push = { type: 'card-changed', view: { face: 'none' } };
  await browser.tabs.sendMessage(tab, away, { frameId: 0 }).catch(() => {});
  return true;
}

/**
 * Lets the user point at their token on the page that the popup or side panel stands for. A popup that is itself a tab
 * brings that page to the front. Out: whether it is one; else the popup is to be closed, as it hides part of the page.
 * Rejects when the page is gone or closed to us.
 */
export async function pointAtToken(): Promise<{ inTab: boolean }> {
  const tab = await pageTab();
  if (tab?.id === undefined) throw new Error('the page is gone');
  const inTab = (await browser.tabs.getCurrent()) !== undefined;
  if (!(await startPicking(tab.id))) throw new Error('the page is closed to us');
  if (inTab) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  }
  return { inTab };
}
