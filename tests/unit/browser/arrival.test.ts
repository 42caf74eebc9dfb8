import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import arrival from '../../../entrypoints/arrival';
import sentinel from '../../../entrypoints/sentinel';

const API_TAB = 'https://acme.pipedrive.com/settings/api';
const DEALS = 'https://acme.pipedrive.com/pipeline';
const sent = vi.fn(async (_message: unknown) => ({ ok: true }));

/** What the sentinel listens with; undefined where it does not. */
let heard: ((event: unknown) => void) | undefined;
const navigation = {
  addEventListener(_type: string, listener: (event: unknown) => void) {
    heard = listener;
  },
};
const change = (from: string) => ({ isTrusted: true, from: { url: from } });

beforeEach(() => {
  heard = undefined;
  sent.mockClear();
  vi.stubGlobal('document', {});
  const page = { name: 'page' };
  vi.stubGlobal('top', page);
  vi.stubGlobal('self', page);
  vi.stubGlobal('location', { href: API_TAB });
  vi.stubGlobal('chrome', { runtime: { id: fakeBrowser.runtime.id, sendMessage: sent } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  // Files after this one share its globals.
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('browser', fakeBrowser);
});

it('without the Navigation API a load is told all the same, and the sentinel stays quiet', () => {
  expect(() => sentinel.main()).not.toThrow();
  arrival.main();
  expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'api-tab-shown' });
});

it('a change to the API tab is told once, however many copies hear of it', () => {
  vi.stubGlobal('navigation', navigation);
  sentinel.main();
  const event = change(DEALS);
  heard?.(event);
  heard?.(event);
  heard?.(change(API_TAB));
  expect(sent).toHaveBeenCalledTimes(1);
});

it('a copy whose extension is gone leaves the change to the one in its place', () => {
  vi.stubGlobal('navigation', navigation);
  sentinel.main();
  const event = change(DEALS);
  vi.stubGlobal('chrome', { runtime: undefined });
  heard?.(event);
  vi.stubGlobal('chrome', { runtime: { id: fakeBrowser.runtime.id, sendMessage: sent } });
  heard?.(event);
  expect(sent).toHaveBeenCalledTimes(1);
});

it('a frame tells as a frame, when it is loaded and when it becomes the API tab', () => {
  vi.stubGlobal('self', { name: 'frame' });
  vi.stubGlobal('navigation', navigation);
  arrival.main();
  sentinel.main();
  heard?.(change(DEALS));
  expect(sent.mock.calls).toEqual([[{ type: 'frame-appeared' }], [{ type: 'frame-appeared' }]]);
});
