import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from '../e2e/harness/extension';

type Scope = typeof globalThis & { rekeyPaintedAt?: number };

/**
 * How long the popup takes, each time it is opened, until its headline and the first tasks are painted, in milliseconds since
 * its document was asked for. Needs an open rotation.
 */
export async function popupPaints(context: BrowserContext, rekey: Extension, times: number): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const { page, paintedAt } = await openPainted(context, rekey);
    all.push(paintedAt);
    await page.close();
  }
  return all;
}

async function openPainted(context: BrowserContext, rekey: Extension): Promise<{ page: Page; paintedAt: number }> {
  const page = await context.newPage();
  await page.addInitScript(notePaint);
  await page.goto(rekey.url('popup.html'));
  const paintedAt = await page.waitForFunction(() => (globalThis as Scope).rekeyPaintedAt ?? 0);
  return { page, paintedAt: await paintedAt.jsonValue() };
}

/** Runs in the popup before its own scripts. */
function notePaint(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1') === null || document.querySelector('[data-tool]') === null) return;
    observer.disconnect();
    // The first message after a frame is heard when the frame has been handed over.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        (globalThis as Scope).rekeyPaintedAt = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * How long it takes from "Mark as updated" until the task says so, in milliseconds, for several tasks of an open rotation one
 * after the other: the write, and the screen drawn from what is stored.
 */
export async function confirmations(context: BrowserContext, rekey: Extension, times: number): Promise<number[]> {
  const { page } = await openPainted(context, rekey);
  const all: number[] = [];
  for (let round = 0; round < times; round += 1) {
    all.push(await page.evaluate(confirmOne));
    // What follows from it, badge and cards, is not to be counted with the next one.
    await page.waitForTimeout(150);
  }
  await page.close();
  return all;
}

/** Runs in the popup. */
function confirmOne(): Promise<number> {
  return new Promise((resolve, reject) => {
    const line = document.querySelector('[data-tool][data-state="broken"]');
    const buttons = [...(line?.querySelectorAll('button') ?? [])];
    const button = buttons.find(({ textContent }) => textContent?.trim() === 'Mark as updated');
    if (line === null || button === undefined) {
      reject(new Error('No task is left to be marked.'));
      return;
    }
    const id = line.getAttribute('data-task');
    const from = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector(`[data-task="${id}"]`)?.getAttribute('data-state') !== 'updated') return;
      observer.disconnect();
      resolve(performance.now() - from);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    button.click();
  });
}
