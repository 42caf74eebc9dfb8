import { companyOf, isApiTab, isWebAppHost } from '../core/address';
import type { PageStatus } from '../core/screen/snapshot';
import { browser, PIPEDRIVE } from './browser';
import { newest } from './newest';
import { changeTab, tabState } from './store/session';
import { taughtPlace } from './store/taught';

const NO_PAGE: PageStatus = { kind: 'none', company: null, reading: null, taught: false, form: null, url: null };

/**
 * Follows the page that the popup or side panel stands for: the active tab, or the Pipedrive tab seen last when the
 * popup was itself opened in a tab. Calls `listener` at once and after every change. Out: how to stop.
 */
export function watchPage(listener: (page: PageStatus) => void): () => void {
  let stopped = false;
  const told = (page: PageStatus) => stopped || listener(page);
  const tell = newest(currentPage, told, () => told(NO_PAGE));
  const sources = [
    browser.tabs.onActivated,
    browser.tabs.onUpdated,
    browser.storage.session.onChanged,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ] as const;
  for (const source of sources) source.addListener(tell);
  tell();
  return () => {
    stopped = true;
    for (const source of sources) source.removeListener(tell);
  };
}

/** Asks for access to Pipedrive; to be called from a click. Out: whether it was given. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [PIPEDRIVE] });
}

/** Whether the browser lets Rekey read Pipedrive pages, if only those of a company that the user chose. */
export async function hasAccess(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.some((origin) => origin.includes('.pipedrive.com/'));
}

/** Follows whether the browser lets Rekey read Pipedrive pages: calls `listener` now and after every change. Out: how to stop. */
export function watchAccess(listener: (access: boolean) => void, onError: (error: unknown) => void): () => void {
  const tell = newest(hasAccess, listener, onError);
  const sources = [browser.permissions.onAdded, browser.permissions.onRemoved] as const;
  for (const source of sources) source.addListener(tell);
  tell();
  return () => {
    for (const source of sources) source.removeListener(tell);
  };
}

/** Whether a Pipedrive page is in sight: in front, in a window that is not minimised. */
export async function isPipedriveVisible(): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: PIPEDRIVE, active: true });
  const states = await Promise.all(
    tabs.map(async ({ windowId }) => (windowId === undefined ? null : (await browser.windows.get(windowId)).state)),
  );
  return states.some((state) => state !== null && state !== 'minimized');
}

/** Opens the side panel; to be called from a click. Rejects where the browser has none. */
export async function openSidePanel(): Promise<void> {
  // Firefox wants this in the very moment of the click; in Chrome the click counts for some seconds.
  if (browser.sidePanel === undefined) return browser.sidebarAction.open();
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) throw new Error('this page is in no window');
  await browser.sidePanel.open({ windowId: id });
}

/** Shows the dashboard at a hash route such as `#/tools`: in the tab where it is open already, else in a new one. */
export async function openDashboard(hash: string): Promise<void> {
  const url = browser.runtime.getURL('dashboard.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    // A press on a notification comes from outside of the browser, which may have no window at all.
    const opened = await browser.tabs.create({ url: url + hash }).catch(() => null);
    if (opened === null) await browser.windows.create({ url: url + hash });
    else if (opened.windowId !== undefined) await browser.windows.update(opened.windowId, { focused: true });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url: url + hash });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** The tab of the page that the popup or side panel stands for. */
export async function pageTab() {
  const isTab = (await browser.tabs.getCurrent()) !== undefined;
  return isTab ? lastPipedriveTab() : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

/** The form that the card led to is open: it is not opened again. */
export async function formOpened(): Promise<void> {
  const tab = await pageTab();
  if (tab?.id !== undefined) await changeTab(tab.id, { form: null });
}

async function currentPage(): Promise<PageStatus> {
  if (!(await hasAccess())) return { ...NO_PAGE, kind: 'withheld' };
  const tab = await pageTab();
  return tab === undefined ? NO_PAGE : statusOf(tab);
}

async function lastPipedriveTab() {
  const tabs = (await browser.tabs.query({ url: PIPEDRIVE })).filter(isWebApp);
  return tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** Not Pipedrive's help, its marketplace or its pages for developers. */
function isWebApp({ url }: { url?: string | undefined }): boolean {
  return url !== undefined && URL.canParse(url) && isWebAppHost(new URL(url).hostname);
}

async function statusOf({ id, url }: { id?: number | undefined; url?: string | undefined }): Promise<PageStatus> {
  if (id === undefined || url === undefined || !URL.canParse(url)) return NO_PAGE;
  const address = new URL(url);
  if (!isWebAppHost(address.hostname)) return { ...NO_PAGE, url };
  if (!(await browser.permissions.contains({ origins: [`https://${address.hostname}/*`] })))
    return { ...NO_PAGE, kind: 'withheld' };
  const { reading, company, form } = await tabState(id);
  const at = isApiTab(address);
  return {
    kind: at ? 'api-tab' : 'pipedrive',
    company: companyOf(address.hostname) ?? company,
    reading: at && reading !== 'left' ? reading : null,
    taught: at && (await taughtPlace(address.hostname)) !== null,
    form: at ? form : null,
    url,
  };
}
