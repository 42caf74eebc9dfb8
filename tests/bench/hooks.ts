import type { Page, Worker } from '@playwright/test';
import type { Browser } from 'wxt/browser';

/** The extension's API, as the worker has it in which these functions run. */
declare const chrome: typeof Browser;

/** When each step of one rotation was done, in milliseconds since 1970. */
export interface Steps {
  /** The worker was told of the new token. */
  told: number;
  /** The transaction that holds the rotation was committed. */
  stored: number;
  /** The browser has taken the badge that was set after it. */
  shown: number;
}

interface Hooks {
  /** The steps of the next rotation. */
  next: () => Promise<Steps>;
  /** How many rotations were written since the hooks are there. */
  rotations: number;
}

type Scope = typeof globalThis & { rekeyBench: Hooks; rekeyChangedAt: number };

/** tsx wraps nested functions in a helper that page and worker do not have. */
const HELPER = 'globalThis.__name ??= (wrapped) => wrapped';

/**
 * Notes in the running worker when it is told of a token, when a transaction that adds a rotation is committed and when
 * the browser has taken the badge after that. Wraps the browser's own functions; Rekey's code stays as it is built.
 */
export async function hookWorker(worker: Worker): Promise<void> {
  await worker.evaluate(HELPER);
  await worker.evaluate(() => {
    let steps: Partial<Steps> = {};
    let done: (steps: Steps) => void = () => {};
    const hooks: Hooks = {
      rotations: 0,
      next: () => {
        steps = {};
        return new Promise((resolve) => {
          done = resolve;
        });
      },
    };
    (globalThis as Scope).rekeyBench = hooks;

    chrome.runtime.onMessage.addListener((message: { type?: string }) => {
      if (message.type === 'token-seen') steps.told ??= Date.now();
    });

    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...row) {
      if (this.name === 'rotations') {
        hooks.rotations += 1;
        this.transaction.addEventListener('complete', () => {
          steps.stored ??= Date.now();
        });
      }
      return add.apply(this, row);
    };

    const setBadgeText = chrome.action.setBadgeText.bind(chrome.action);
    chrome.action.setBadgeText = async (details: Browser.action.BadgeTextDetails) => {
      const { told, stored } = steps;
      await setBadgeText(details);
      if (told !== undefined && stored !== undefined) done({ told, stored, shown: Date.now() });
    };
  });
}

/** The steps of the next rotation, from now on. */
export function nextSteps(worker: Worker): Promise<Steps> {
  return worker.evaluate(() => (globalThis as Scope).rekeyBench.next());
}

/** How many rotations the worker has written since it was hooked. */
export function countRotations(worker: Worker): Promise<number> {
  return worker.evaluate(() => (globalThis as Scope).rekeyBench.rotations);
}

/**
 * Notes in the page when the token's field gets a new value, as attribute or as property, whichever is first. The
 * wrappers are the field's own in the page's world: content scripts have another, and see the bare field.
 */
export async function hookField(page: Page): Promise<void> {
  await page.evaluate(HELPER);
  await page.locator('input[data-test="api-token"]').evaluate((field: HTMLInputElement) => {
    const scope = globalThis as Scope;
    scope.rekeyChangedAt = 0;
    const changes = (value: string) => {
      if (field.value !== value) scope.rekeyChangedAt = Date.now();
    };
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    Object.defineProperty(field, 'value', {
      get: () => property?.get?.call(field),
      set: (value: string) => {
        changes(value);
        property?.set?.call(field, value);
      },
    });
    field.setAttribute = (name: string, value: string) => {
      if (name === 'value') changes(value);
      Element.prototype.setAttribute.call(field, name, value);
    };
  });
}

/** When the field got its last new value, in milliseconds since 1970. */
export function changedAt(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as Scope).rekeyChangedAt);
}
