import type { Browser } from 'wxt/browser';
import type { Extension } from '../e2e/harness/extension';

/** The extension's API, as the page has it in which these functions run. */
declare const chrome: typeof Browser;

/** Milliseconds in which a worker that has just started comes to rest; it is ended after half a minute of that. */
const REST = 500;

/**
 * How long a worker that had been ended takes to show on the badge what is stored, in milliseconds from the event that wakes
 * it: a change as every commit makes one. Needs an open rotation with something down. The debugger of these tests holds the
 * worker up for a moment as it starts, which is counted.
 */
export async function coldStarts(rekey: Extension, times: number): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < times; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, REST));
    await rekey.killWorker();
    // Not before: what the worker still had to do would set it again.
    await rekey.ask(() => chrome.action.setBadgeText({ text: '' }), null);
    const took = await rekey.ask(async () => {
      const from = performance.now();
      const { revision } = await chrome.storage.local.get('revision');
      const { no = 0 } = (revision ?? {}) as { no?: number };
      await chrome.storage.local.set({ revision: { no, id: crypto.randomUUID() } });
      while ((await chrome.action.getBadgeText({})) === '')
        if (performance.now() - from > 15_000) throw new Error('The worker has set no badge.');
      return performance.now() - from;
    }, null);
    all.push(took);
  }
  return all;
}
