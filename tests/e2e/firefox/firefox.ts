import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../../scripts/set-up/firefox.mjs';
import { ensureBuild } from '../../../scripts/set-up/fresh.mjs';
import { HOOK, type Hook, numberOf } from '../../pipedrive/hooks';
import { test as base, expect } from '../harness/fixtures';
import { startProxy } from './proxy';

export { expect } from '../harness/fixtures';

/** The id that the manifest gives Rekey in Firefox; its pages have an address of their own in each profile. */
const ID = 'rekey@rekey.example';

/** A real Firefox with Rekey in it, whose Pipedrive is the stand-in. */
export interface Firefox {
  /** Opens a page of the web app in a new tab. */
  visit: (address: string) => Promise<Page>;
  /** Opens a page of the extension, such as `popup.html`, in a new tab. */
  open: (file: string) => Promise<Page>;
}

/** Tests in Firefox: each has a browser with a profile of its own. */
export const test = base.extend<{ firefox: Firefox }>({
  firefox: async ({ pipedrive }, use) => {
    const proxy = await startProxy(pipedrive);
    const uuid = randomUUID();
    const browser = await launch(proxy.port, uuid);
    await browser.installExtension(await ensureBuild('firefox'));
    await use({
      visit: async (address) => {
        const page = await browser.newPage();
        await page.goto(address);
        return page;
      },
      open: async (file) => {
        const page = await browser.newPage();
        // The protocol never says that a page of an extension has loaded, so that it is asked until it answers.
        void page.goto(`moz-extension://${uuid}/${file}`).catch(() => undefined);
        await expect
          .poll(() => page.evaluate(() => document.querySelector('h1') !== null).catch(() => false))
          .toBe(true);
        return page;
      },
    });
    await browser.close();
    await proxy.stop();
  },
});

async function launch(proxy: number, uuid: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureFirefox(),
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    // Pages of an extension are the browser's own to the protocol.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: uuid }),
      // What a person would answer with "Allow".
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'en-US',
    },
  });
}

/** Presses what has a hook on a page of the stand-in, also in its frames and open shadow roots. */
export async function press(page: Page, hook: Hook): Promise<void> {
  let found: ElementHandle | null = null;
  await expect
    .poll(async () => {
      found = await hooked(page, hook);
      return found !== null;
    })
    .toBe(true);
  await (found as ElementHandle | null)?.click();
}

async function hooked(page: Page, hook: Hook): Promise<ElementHandle | null> {
  for (const frame of page.frames()) {
    const found = await frame.$(`>>> [${HOOK}="${numberOf(hook)}"]`).catch(() => null);
    if (found !== null && (await found.isVisible())) return found;
  }
  return null;
}

/** Presses a button of a page of the extension by its accessible name, inside `within` where that is given. */
export async function pressButton(page: Page, name: string, within = ''): Promise<void> {
  await page.bringToFront();
  await page.locator(`${within} ::-p-aria([name="${name}"][role="button"])`.trim()).click();
}

/** Waits until a page of the extension says something. */
export async function expectText(page: Page, words: string | RegExp): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.body.textContent ?? ''))
    .toMatch(words instanceof RegExp ? words : new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
}

/** What the icon says, asked in a page of the extension. */
export async function badgeOf(page: Page): Promise<{ text: string; title: string }> {
  return page.evaluate(async () => {
    const { action } = (
      globalThis as unknown as { browser: { action: Record<string, (of: object) => Promise<string>> } }
    ).browser;
    return { text: (await action.getBadgeText?.({})) ?? '', title: (await action.getTitle?.({})) ?? '' };
  });
}
