import type { Page } from '@playwright/test';

/**
 * Sends a message to the worker from a content script's own world on a page, as a script of ours gone wrong would.
 * Out: what came back, or null when there was no answer. Errors: no content script of the extension runs on the page.
 */
export async function sendFromPage(page: Page, extension: string, message: unknown): Promise<unknown> {
  return runInPage(page, extension, `chrome.runtime.sendMessage(${JSON.stringify(message)}).catch(() => null)`);
}

/** What an expression comes to in a content script's own world on a page, as whoever took over the page's process could ask. */
export async function runInPage(page: Page, extension: string, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extension}`) worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const [world] = worlds;
    if (world === undefined) throw new Error('No content script of the extension runs on this page.');
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
      expression,
    });
    return result.value ?? null;
  } finally {
    await session.detach();
  }
}
