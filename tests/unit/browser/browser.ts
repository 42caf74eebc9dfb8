import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../utils/browser/store/database';

/** Chains of work by the name of the lock they wait for. */
const queues = new Map<string, Promise<unknown>>();

/** Node has no Web Locks: this one lets one piece of work per name run at a time, in the order in which they came. */
const locks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const mine = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(name, mine);
    return mine;
  },
};

/** What the fake browser lacks, or refuses to do, of the extension API. */
export const asked = {
  executeScript: vi.fn(async (_injection: unknown): Promise<unknown[]> => []),
  sendMessage: vi.fn(async (_tab: number, _push: unknown, _to?: unknown): Promise<void> => {}),
  openPopup: vi.fn(async (): Promise<void> => {}),
  /** Whether an optional permission was given. */
  contains: vi.fn(async (_permissions: { permissions?: string[] }): Promise<boolean> => false),
};

/** The present of every test; moves only when a test moves it. */
export const START = 1_800_000_000_000;

/** Lets time go by, in milliseconds. */
export function pass(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

/** Registers the browser's stand-in for all tests of a file: each begins with empty storage at `START`. */
export function withBrowser(): void {
  beforeEach(async () => {
    vi.stubGlobal('navigator', { locks });
    vi.useFakeTimers({ now: START, toFake: ['Date'] });
    fakeBrowser.reset();
    Object.assign(fakeBrowser.scripting, { executeScript: asked.executeScript });
    Object.assign(fakeBrowser, { sidePanel: undefined });
    Object.assign(fakeBrowser.tabs, { sendMessage: asked.sendMessage });
    Object.assign(fakeBrowser.action, { openPopup: asked.openPopup });
    const getAll = async () => ({ origins: ['https://*.pipedrive.com/*'] });
    Object.assign(fakeBrowser.permissions, { getAll, contains: asked.contains });
    for (const call of Object.values(asked)) call.mockReset();
    await db.open();
    await Promise.all(db.tables.map((table) => table.clear()));
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
