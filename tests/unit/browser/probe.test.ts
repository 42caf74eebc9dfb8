import { expect, it, vi } from 'vitest';
import { asked, withBrowser } from './browser';
import { recordSighting } from '../../../utils/browser/service/sightings';
import { browser } from '../../../utils/browser/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));
withBrowser();
it('x', async () => {
  expect(browser).toBe(fakeBrowser);
  console.log(browser.runtime.id, await recordSighting('acme', { fingerprint: 'a'.repeat(64), before: null, pressedAt: null, at: Date.now() }));
  console.log(await browser.storage.local.get(null), asked.openPopup.mock.calls.length);
});
