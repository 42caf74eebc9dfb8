import type { TaughtPlace } from '../core/detection/taught';
import { browser } from './browser';

const SCRIPTS = {
  sentinel: { files: ['/sentinel.js', '/arrival.js'], allFrames: true },
  /** Into every frame: the token may be in any. Each document keeps one watcher, however often it is injected. */
  watcher: { files: ['/token-watch.js'], allFrames: true },
  card: { files: ['/token-card.js'], allFrames: false },
  picker: { files: ['/token-picker.js'], allFrames: true },
} as const;

/**
 * Injects one of the content scripts into a tab, or into one of its frames alone. Out: false when the tab is gone or closed
 * to us.
 */
export async function inject(tab: number, script: keyof typeof SCRIPTS, frame = 0): Promise<boolean> {
  const { files, allFrames } = SCRIPTS[script];
  return browser.scripting
    .executeScript({ target: target(tab, allFrames, frame), files: [...files], injectImmediately: true })
    .then(
      () => true,
      () => false,
    );
}

function target(tabId: number, allFrames: boolean, frame: number) {
  return frame === 0 ? { tabId, allFrames } : { tabId, frameIds: [frame] };
}

/**
 * Puts a taught place where the watcher that is injected next finds it: in every frame of a tab, or in one alone. Out: as of
 * `inject`.
 */
export async function leaveNote(tab: number, place: TaughtPlace, frame = 0): Promise<boolean> {
  return browser.scripting
    .executeScript({
      target: target(tab, true, frame),
      // Runs in the page's frames, where nothing but its arguments is known.
      func: (note: string) => {
        (globalThis as { rekeyTaught?: unknown }).rekeyTaught = JSON.parse(note);
      },
      // As text: Chromium leaves out what is null in an object.
      args: [JSON.stringify(place)],
      injectImmediately: true,
    })
    .then(
      () => true,
      () => false,
    );
}

/** Injects a script that asks Pipedrive into the one frame that shows the token. A frame that is gone is no failure. */
export async function injectInFrame(
  tab: number,
  frame: number,
  script: 'token-api' | 'token-check' | 'token-try',
): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [`/${script}.js`], injectImmediately: true })
    .catch(() => {});
}
