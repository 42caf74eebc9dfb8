import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { startPicking } from '../../../utils/browser/pointing';
import { forgetTaughtHost, type TaughtHost, watchTaughtHosts } from '../../../utils/browser/service/taught';
import { changeTab, tabState } from '../../../utils/browser/store/session';
import { taughtPlace } from '../../../utils/browser/store/taught';
import { receive } from '../../../utils/browser/worker/receive';
import type { Message } from '../../../utils/core/messages';
import { asked, START, withBrowser } from './browser';

withBrowser();

const HOST = 'acme.pipedrive.com';
const url = `https://${HOST}/settings/api`;
let tab: number;
const POINTED: Message = {
  type: 'token-pointed',
  steps: [
    { tag: 'input', index: 1, inShadow: true },
    { tag: 'html', index: 0, inShadow: false },
  ],
  attribute: null,
};
const say = (message: Message, frameId = 0) =>
  receive(message, { id: browser.runtime.id, url, frameId, tab: { id: tab, url } });
const pushes = () => asked.sendMessage.mock.calls.filter(([, , to]) => to === undefined).map(([, push]) => push);
const injected = () => asked.executeScript.mock.calls.map(([injection]) => (injection as { files: string[] }).files[0]);

beforeEach(async () => {
  tab = (await browser.tabs.create({ url })).id ?? 0;
});

describe('pointing', () => {
  it('runs in every frame, late ones included, with the card out of the way', async () => {
    await say({ type: 'page-read', visit: crypto.randomUUID(), outcome: 'not-found' });
    await say({ type: 'card-pressed', button: 'point' });
    expect(await say({ type: 'card-asked' })).toEqual({ face: 'none' });
    await say({ type: 'frame-appeared' });
    expect(injected().filter((file) => file === '/token-picker.js')).toHaveLength(2);
    await say({ type: 'picking-left' }, 3);
    expect(pushes()).toEqual([{ type: 'picking-ended' }]);
    expect(await say({ type: 'card-asked' })).toEqual({ face: 'not-understood', taught: false });
    await say({ type: 'frame-appeared' });
    expect(injected().filter((file) => file === '/token-picker.js')).toHaveLength(2);
  });

  it('ends with the page that it was for', async () => {
    await startPicking(tab);
    await say({ type: 'api-tab-shown' });
    expect((await tabState(tab)).picking).toBe(false);
  });

  it('is remembered for the host, and told to each watcher', async () => {
    await say(POINTED, 4);
    const { type: _type, ...path } = POINTED;
    const place = { ...path, inFrame: true, at: START };
    expect(await taughtPlace(HOST)).toEqual(place);
    expect(pushes()).toEqual([{ type: 'picking-ended' }, { type: 'taught', place }]);
    await say({ type: 'api-tab-shown' });
    await say({ type: 'page-read', visit: crypto.randomUUID(), outcome: 'not-found' });
    expect(await say({ type: 'card-asked' })).toEqual({ face: 'not-understood', taught: true });
  });

  it('is told to the other tabs of the host, too', async () => {
    const another = await browser.tabs.create({ url });
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValueOnce([await browser.tabs.get(tab), another]);
    await say(POINTED);
    expect(query).toHaveBeenCalledWith({ url: `https://${HOST}/*` });
    const told = asked.sendMessage.mock.calls.filter(([, push]) => (push as { type: string }).type === 'taught');
    expect(told.map(([id]) => id)).toEqual([tab, another.id]);
  });

  it('leaves the card where it is when the picker cannot come', async () => {
    await say({ type: 'page-read', visit: crypto.randomUUID(), outcome: 'not-found' });
    asked.executeScript.mockRejectedValueOnce(new Error('not on this page'));
    asked.sendMessage.mockClear();
    await say({ type: 'card-pressed', button: 'point' });
    expect(asked.sendMessage).not.toHaveBeenCalled();
    expect(await say({ type: 'card-asked' })).toEqual({ face: 'not-understood', taught: false });
  });
});

describe('forgetting', () => {
  it('is told to the open tabs of that host, which are read anew', async () => {
    await say(POINTED);
    await changeTab(tab, { reading: 'found' });
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValueOnce([await browser.tabs.get(tab)]);
    asked.sendMessage.mockClear();
    await forgetTaughtHost(HOST);
    expect(await taughtPlace(HOST)).toBeNull();
    expect(asked.sendMessage.mock.calls).toEqual([[tab, { type: 'taught', place: null }]]);
    expect(query).toHaveBeenCalledWith({ url: `https://${HOST}/*` });
    expect((await tabState(tab)).reading).toBe('reading');
  });

  it('shows in the list of hosts, which holds nothing that cannot be read', async () => {
    await browser.storage.local.set({ 'taught:www.evil.example': { at: 5 }, 'taught:globex.pipedrive.com': 'x' });
    const told = vi.fn<(hosts: TaughtHost[]) => void>();
    const stop = watchTaughtHosts(told, () => {});
    await say(POINTED);
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith([{ host: HOST, at: START }]));
    await forgetTaughtHost(HOST);
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith([]));
    stop();
  });
});
