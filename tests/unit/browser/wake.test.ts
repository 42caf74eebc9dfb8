import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { keepTaughtPlace } from '../../../utils/browser/store/taught';
import { wakeOpenTabs } from '../../../utils/browser/worker/wake';
import { asked, START, withBrowser } from './browser';

withBrowser();

const HOST = 'https://acme.pipedrive.com';

/** Opens a tab and has the browser answer with it. */
async function open(path: string): Promise<number> {
  const tab = await browser.tabs.create({ url: HOST + path });
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab]);
  return tab.id ?? 0;
}

/** What was injected so far: the first file, or the note of a taught place. */
const injected = () =>
  asked.executeScript.mock.calls.map(([injection]) => {
    const { files, target } = injection as { files?: string[]; target: { tabId: number } };
    return [target.tabId, files?.[0] ?? 'note'];
  });

beforeEach(() => vi.restoreAllMocks());

describe('tabs that were open before Rekey', () => {
  it('are watched unasked where they show the API tab', async () => {
    const tab = await open('/settings/api');
    await wakeOpenTabs();
    await vi.waitFor(() => expect(injected()).toContainEqual([tab, '/token-watch.js']));
    expect(injected()).toContainEqual([tab, '/sentinel.js']);
  });

  it('know what was taught for their host', async () => {
    await keepTaughtPlace('acme.pipedrive.com', {
      steps: [{ tag: 'input', index: 1, inShadow: false }],
      attribute: null,
      inFrame: false,
      at: START,
    });
    const tab = await open('/settings/api');
    await wakeOpenTabs();
    await vi.waitFor(() =>
      expect(injected().slice(-2)).toEqual([
        [tab, 'note'],
        [tab, '/token-watch.js'],
      ]),
    );
  });

  it('only listen on any other page', async () => {
    const tab = await open('/deals');
    await wakeOpenTabs();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(injected()).toEqual([[tab, '/sentinel.js']]);
  });

  it('keep nobody waiting where one of them hangs', async () => {
    asked.executeScript.mockReturnValue(new Promise(() => {}));
    await open('/settings/api');
    await wakeOpenTabs();
    await vi.waitFor(() => expect(injected()).toHaveLength(2));
  });
});
