import type { CDPSession, Page } from '@playwright/test';

/** What a page can tell of anybody who was there. */
export interface PageState {
  /** Every element of the page, its frames and its shadow roots, and what its fields hold. */
  elements: string;
  /** Names that the page's own code can see. */
  names: string[];
  /** Number of a timer made now; each timer takes the next one, whoever makes it. */
  timer: number;
}

/** The page as its own code sees it. */
export function stateOf(page: Page): Promise<PageState> {
  return page.evaluate(() => {
    const known = (globalThis as typeof globalThis & { shadowRoots?: ShadowRoot[] }).shadowRoots ?? [];
    const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
    const parts = [document, ...frames, ...known].map((root) => {
      const html = [...root.children].map((child) => child.outerHTML).join('');
      return html + [...root.querySelectorAll('input')].map(({ value }) => value).join();
    });
    return {
      elements: parts.join('\n'),
      names: [globalThis, ...[...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentWindow ?? [])]
        .flatMap((of) => Object.getOwnPropertyNames(of))
        .sort(),
      timer: Number(setTimeout(() => undefined)),
    };
  });
}

/** What is left in the worlds that Rekey's script had for itself in a page: names and listeners, per frame. */
export interface Leftover {
  names: string[];
  listeners: string[];
}

/**
 * Watches a page for worlds of an extension, in which the browser itself puts `chrome` and `browser`. Ask after the look;
 * the list is empty when there was none.
 */
export async function watchWorlds(session: CDPSession, id: string): Promise<() => Promise<Leftover[]>> {
  const worlds = new Map<string, number>();
  let main: number | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) worlds.set(context.uniqueId, context.id);
    else if (context.auxData?.isDefault) main ??= context.id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    worlds.clear();
    main = null;
  });
  await session.send('Runtime.enable');
  const ask = async <T>(contextId: number, expression: string): Promise<T> => {
    const params = { contextId, expression, returnByValue: true, includeCommandLineAPI: true };
    return (await session.send('Runtime.evaluate', params)).result.value as T;
  };
  return async () => {
    const usual = main === null ? [] : await ask<string[]>(main, 'Object.getOwnPropertyNames(globalThis)');
    return Promise.all(
      [...worlds.values()].map(async (world) => ({
        names: (await ask<string[]>(world, 'Object.getOwnPropertyNames(globalThis)')).filter(
          (name) => !usual.includes(name) && name !== 'browser',
        ),
        listeners: await ask<string[]>(
          world,
          '[window, document, document.documentElement].flatMap((at) => Object.keys(getEventListeners(at)))',
        ),
      })),
    );
  };
}
