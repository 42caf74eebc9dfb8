import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageTab } from '../../../utils/browser/page';
import { withBrowser } from './browser';

withBrowser();

it('a popup in a tab stands for the page of the web app that was seen last, not for help or developers', async () => {
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: 9 }) });
  const tabs = ['acme', 'app', 'support', 'developers'].map((label, index) => {
    return { id: index + 1, lastAccessed: index, url: `https://${label}.pipedrive.com/settings/api` };
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  expect((await pageTab())?.id).toBe(2);
});
