import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { tabState } from '../../../utils/browser/store/session';
import { receive } from '../../../utils/browser/worker/receive';
import type { Message } from '../../../utils/core/messages';
import { asked, withBrowser } from './browser';
import { seen, VISIT } from './said';

withBrowser();

const FRAME = 5;
const DEALS = 'https://acme.pipedrive.com/deals';
const API_TAB = 'https://acme.pipedrive.com/settings/api';
const left: Message = { type: 'page-read', visit: VISIT, outcome: 'left' };
let page = DEALS;
let tab = 0;
const say = (message: Message, frameId = FRAME) =>
  receive(message, { id: browser.runtime.id, url: API_TAB, frameId, tab: { id: tab, url: page } });
const injections = () =>
  asked.executeScript.mock.calls.map(([one]) => one as { files?: string[]; target: { frameIds?: number[] } });

async function open(url: string): Promise<void> {
  page = url;
  tab = (await browser.tabs.create({ url })).id ?? 0;
}

describe('an API tab in a frame of another page', () => {
  beforeEach(() => open(DEALS));

  it('has a watcher in that frame alone, and no card', async () => {
    await say({ type: 'frame-appeared' });
    await say(seen(1));
    expect(injections()).toEqual([
      { target: { tabId: tab, frameIds: [FRAME] }, files: ['/token-watch.js'], injectImmediately: true },
    ]);
  });

  it('is left with the frame that showed the token, and with no other', async () => {
    await say(seen(1));
    await say(left, 6);
    expect(await tabState(tab)).toMatchObject({ reading: 'found', frame: FRAME });
    await say(left);
    expect(await tabState(tab)).toMatchObject({ reading: 'left', frame: null });
  });
});

it('a frame that appears in the API tab has all frames watched, those within it too', async () => {
  await open(API_TAB);
  await say({ type: 'frame-appeared' });
  expect(injections().map(({ target }) => target)).toEqual([{ tabId: tab, allFrames: true }]);
});
