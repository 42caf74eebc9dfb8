import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Browser } from 'wxt/browser';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

export type ExtensionPage = 'popup' | 'sidepanel' | 'dashboard';

/** The installed extension, as a test sees and handles it. */
export interface Extension {
  id: string;
  /** Address of a file of the extension: `dashboard.html#/tools`. */
  url: (file: string) => string;
  /** Opens one of its pages in a tab; `hash` is a route such as `#/tools`. */
  open: (page: ExtensionPage, hash?: string) => Promise<Page>;
  /** The worker that runs now, waiting for one to start when none does. Does not wake it. */
  worker: () => Promise<Worker>;
  isWorkerRunning: () => Promise<boolean>;
  /** Ends the worker as the browser does when it has idled, and returns when it is gone. */
  killWorker: () => Promise<void>;
  /** Loads the extension anew, as an update does; the profile must be in developer mode. Its pages close. Returns when it runs again. */
  reload: () => Promise<void>;
  badge: () => Promise<{ text: string; title: string }>;
  /** Runs a function where the extension's API is, in a page without any code of ours, which wakes nothing. */
  ask: <A, R>(question: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
}

/** Finds the extension that was loaded into a browser, waiting for its first worker. Errors: none starts in 15 seconds. */
export async function extensionIn(context: BrowserContext): Promise<Extension> {
  const first = ownWorkers(context)[0] ?? (await firstWorker(context));
  // A worker that is ended while it still starts lingers on.
  await first.evaluate(() => undefined);
  const id = new URL(first.url()).host;
  const url = (file: string) => `chrome-extension://${id}/${file}`;

  let quiet: Promise<Page> | null = null;
  const ask: Extension['ask'] = async (question, argument) => {
    // The browser closes it when the extension is reloaded.
    if (quiet === null || (await quiet).isClosed()) quiet = openQuiet(context, url('manifest.json'));
    const page = await quiet.catch((error: unknown) => {
      quiet = null;
      throw error;
    });
    return page.evaluate(question as (argument: unknown) => never, argument as unknown);
  };

  return {
    id,
    url,
    ask,
    open: (page, hash = '') => openTab(context, url(`${page}.html${hash}`)),
    worker: async () => {
      await until(async () => (await workerTargets(context)).length > 0, 'No worker has started within ten seconds.');
      // Playwright keeps one object for a worker's whole row of lives.
      return ownWorkers(context).at(-1) ?? first;
    },
    isWorkerRunning: async () => (await workerTargets(context)).length > 0,
    killWorker: () => killWorker(context),
    reload: () => reload(context, ask),
    badge: () =>
      ask(async () => {
        const [text, title] = await Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]);
        return { text, title };
      }, null),
  };
}

async function firstWorker(context: BrowserContext): Promise<Worker> {
  try {
    return await context.waitForEvent('serviceworker', { predicate: isOwn, timeout: 15_000 });
  } catch (cause) {
    throw new Error('The worker of the extension has not started: was it built, and did the browser load it?', {
      cause,
    });
  }
}

async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function openQuiet(context: BrowserContext, address: string): Promise<Page> {
  const page = await openTab(context, address);
  // tsx, which runs the demo and the benchmark, wraps nested functions in a helper that the page does not have.
  await page.evaluate('globalThis.__name ??= (wrapped) => wrapped');
  return page;
}

function isOwn(worker: Worker): boolean {
  return worker.url().startsWith('chrome-extension://');
}

function ownWorkers(context: BrowserContext): Worker[] {
  return context.serviceWorkers().filter(isOwn);
}

async function workerTargets(context: BrowserContext): Promise<string[]> {
  const session = await browserSession(context);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'))
    .map(({ targetId }) => targetId);
}

async function killWorker(context: BrowserContext): Promise<void> {
  const session = await browserSession(context);
  await until(async () => {
    const targets = await workerTargets(context);
    // More than once, as a worker with an event left to handle is started again at once.
    for (const targetId of targets) await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return targets.length === 0;
  }, 'The worker is still there ten seconds after its end.');
  await session.detach();
}

/**
 * `ask` loses its page in the midst of the question; a worker of the new copy that has stored its first start is what tells
 * of success. On a busy machine Chromium now and then starts a worker that it does not know: everything that this one asks is
 * answered with "No SW", and no event is handled. The browser ends it when it is idle, were it not for the debugger of these
 * tests; so it is ended here, and an event wakes its successor.
 */
async function reload(context: BrowserContext, ask: Extension['ask']): Promise<void> {
  const before = new Set(await workerTargets(context));
  await ask(() => chrome.runtime.reload(), null).catch(() => undefined);
  await until(
    async () => (await workerTargets(context)).some((target) => !before.has(target)),
    'The extension has not come back ten seconds after its reload.',
  );
  const atWork = () => ask(async () => Object.keys(await chrome.storage.session.get(null)).length > 0, null);
  const works = () => until(atWork, 'The worker does nothing five seconds after the reload of its extension.', 5000);
  await works().catch(async () => {
    await killWorker(context);
    await ask(() => void chrome.runtime.sendMessage({ type: 'wake' }).catch(() => null), null);
    await works();
  });
}

async function until(condition: () => Promise<boolean>, failure: string, within = 10_000): Promise<void> {
  const patience = performance.now() + within;
  while (!(await condition())) {
    if (performance.now() > patience) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function browserSession(context: BrowserContext) {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This browser has no debugging pipe.');
  return session;
}
