import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../utils/browser/browser';
import { addFromTrace, type Findings, tieToTool, watchFindings } from '../../../utils/browser/service/findings';
import { type LookEnd, lookForTools } from '../../../utils/browser/service/look';
import { db } from '../../../utils/browser/store/database';
import { fingerprint } from '../../../utils/browser/store/fingerprint';
import { refused } from '../../../utils/browser/store/refused';
import { changeTab, tabState } from '../../../utils/browser/store/session';
import { receive } from '../../../utils/browser/worker/receive';
import type { Found, Receiver } from '../../../utils/core/finding/look';
import type { LookOrder, Message } from '../../../utils/core/messages';
import { DAY, MINUTE } from '../../../utils/core/time';
import { id, print, TOKEN } from '../core/records';
import { asked, pass, START, withBrowser } from './browser';
import { addTools, COMPANY, NEW, replaceToken, show } from './stories';

withBrowser();

const receiver: Receiver = {
  ...{ id: 501, host: 'hook.eu1.make.com', kind: 'make', event: 'change.deal', by: 'mine', active: true },
  ...{ addedAt: null, deliveredAt: START, status: 200 },
};
const writer = (agent: string, lastAt: number) => ({ agent, count: 3, firstAt: lastAt, lastAt });
const FOUND: Found = { receivers: [receiver], writers: [writer('axios/1', START)], deals: 9, whole: true };

let tab: number;
let account: string;

/** A script in the tab of the account speaks, as the browser stamps it. */
async function say(message: Message): Promise<unknown> {
  const { url = '' } = await browser.tabs.get(tab);
  return receive(message, { id: browser.runtime.id, url, frameId: 0, tab: { id: tab, url } });
}

const taken = (look: string, part: Partial<Extract<Message, { type: 'look-taken' }>> = {}): Message => {
  return { type: 'look-taken', look, outcome: 'valid', digest: print(1), requests: 12, found: FOUND, ...part };
};

/** The page does what its script would: takes up the look that was pressed for, and tells what it found. */
function answerWith(part: Partial<Extract<Message, { type: 'look-taken' }>>): void {
  asked.executeScript.mockImplementationOnce(async () => {
    const order = (await say({ type: 'look-asked' })) as LookOrder;
    await say(taken(order.look, part));
    return [];
  });
}

const look = (): Promise<LookEnd> => lookForTools({ id: account, company: COMPANY });

async function findings(): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const stop = watchFindings((value) => {
      resolve(value);
      setTimeout(() => stop());
    }, reject);
  });
}

beforeEach(async () => {
  account = (await show(await fingerprint(print(1)))).account;
  const opened = await browser.tabs.create({ url: `https://${COMPANY}.pipedrive.com/settings/api` });
  tab = opened.id ?? 0;
  await changeTab(tab, { account, company: COMPANY, reading: 'found', frame: 3 });
});

describe('a look', () => {
  it('is taken in the frame that shows the token, and kept without being asked again', async () => {
    answerWith({});
    expect(await look()).toBe('valid');
    expect(asked.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: tab, frameIds: [3] },
      files: ['/token-api.js'],
      injectImmediately: true,
    });
    const [kept] = await db.looks.toArray();
    expect(kept).toMatchObject({ account, at: START, requests: 12, receivers: { list: [receiver] } });
    expect(await say({ type: 'look-asked' })).toEqual({ ok: false });
  });

  it.each(['refused', 'limited', 'unknown', 'offline', 'no-token'] as const)(
    'that ends as %s loses nothing',
    async (end) => {
      answerWith({});
      await look();
      pass(MINUTE);
      answerWith({ outcome: end, found: null });
      expect(await look()).toBe(end);
      expect((await findings()).looks).toMatchObject([{ at: START, receivers: { list: [receiver] } }]);
    },
  );

  it('keeps what was not answered this time, and who wrote before', async () => {
    answerWith({});
    await look();
    pass(DAY);
    answerWith({
      outcome: 'partly',
      found: { receivers: null, writers: [writer('curl/8', START + DAY)], deals: 9, whole: false },
    });
    expect(await look()).toBe('partly');
    const [kept] = (await findings()).looks;
    expect(kept?.receivers).toEqual({ at: START, list: [receiver] });
    expect(kept?.writers?.list.map(({ agent }) => agent)).toEqual(['curl/8', 'axios/1']);
    pass(31 * DAY);
    answerWith({ found: { ...FOUND, writers: [] } });
    await look();
    expect((await findings()).looks[0]?.writers?.list).toEqual([]);
  });

  it('that was asked with another token is not kept: another user may have signed in', async () => {
    answerWith({ digest: print(2) });
    expect(await look()).toBe('no-token');
    expect(await db.looks.count()).toBe(0);
  });

  it('is not taken without a press, nor long after one', async () => {
    expect(await say({ type: 'look-asked' })).toEqual({ ok: false });
    await changeTab(tab, {
      look: { id: id(9), account, company: COMPANY, at: START, taken: false, outcome: null },
    });
    pass(2 * MINUTE);
    expect(await say({ type: 'look-asked' })).toEqual({ ok: false });
    await say(taken(id(9)));
    await say(taken(id(8)));
    expect(await db.looks.count()).toBe(0);
  });

  it('is taken once, however many scripts ask for it, and reported once', async () => {
    await changeTab(tab, {
      look: { id: id(9), account, company: COMPANY, at: START, taken: false, outcome: null },
    });
    const orders = await Promise.all([say({ type: 'look-asked' }), say({ type: 'look-asked' })]);
    expect(orders.filter((order) => (order as LookOrder).ok)).toEqual([
      expect.objectContaining({ look: id(9), company: COMPANY, since: START - 30 * DAY }),
    ]);
    await say(taken(id(9)));
    await say(taken(id(9), { found: { ...FOUND, receivers: [] } }));
    expect((await db.looks.toArray())[0]?.receivers?.list).toEqual([receiver]);
    expect((await tabState(tab)).look?.outcome).toBe('valid');
  });

  it('is refused where it was pressed for before the organisation switched live checks off', async () => {
    const pressed = { id: id(9), account, company: COMPANY, at: START, taken: false, outcome: null };
    await changeTab(tab, { look: pressed });
    await fakeBrowser.storage.managed.set({ liveChecks: false });
    expect(await say({ type: 'look-asked' })).toEqual({ ok: false });
    expect((await tabState(tab)).look).toEqual(pressed);
    await say(taken(id(9)));
    expect(await db.looks.count()).toBe(0);
  });

  it('says that it was switched off, not that the page shows no token, when that came in between', async () => {
    asked.executeScript.mockImplementationOnce(async () => {
      await fakeBrowser.storage.managed.set({ liveChecks: false });
      return [];
    });
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((then: () => void) => {
      queueMicrotask(then);
      return 0;
    }) as unknown as typeof setTimeout);
    await expect(look()).rejects.toThrow('live checks off');
    vi.restoreAllMocks();
  });

  it('is refused with a secret in it', async () => {
    await changeTab(tab, {
      look: { id: id(9), account, company: COMPANY, at: START, taken: true, outcome: null },
    });
    const found = { ...FOUND, writers: [writer(`axios ${TOKEN}`, START)] };
    expect(await say(taken(id(9), { found }))).toEqual({ ok: false });
    expect([(await refused()).message, await db.looks.count()]).toEqual([1, 0]);
  });

  it('says that no page shows the token, and leaves the one that it opened for the user', async () => {
    await changeTab(tab, { reading: 'left' });
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((then: () => void) => {
      queueMicrotask(then);
      return 0;
    }) as unknown as typeof setTimeout);
    expect(await look()).toBe('no-tab');
    vi.restoreAllMocks();
    const urls = (await browser.tabs.query({})).map(({ url }) => url);
    expect(urls.filter((url) => url === `https://${COMPANY}.pipedrive.com/settings/api`)).toHaveLength(2);
    expect(asked.executeScript).not.toHaveBeenCalled();
  });
});

describe('a finding', () => {
  it('becomes a tool with the sign-in of its kind, or the one of that name that is there', async () => {
    const trace = { account, webhooks: [501, 502] };
    const made = { name: 'Make', kind: 'make', company: COMPANY };
    expect(await addFromTrace(trace, made)).toEqual({ alreadyThere: false });
    expect(await addFromTrace({ account, agent: 'axios/1' }, made)).toEqual({ alreadyThere: true });
    const [tool, another] = await db.tools.toArray();
    expect(another).toBeUndefined();
    expect(tool).toMatchObject({ name: 'Make', catalogue: 'make', company: COMPANY, auth: 'unknown' });
    expect((await findings()).ties.map(({ sort, value, tool: tied }) => [sort, value, tied])).toEqual([
      ['agent', 'axios/1', tool?.id],
      ['webhook', '501', tool?.id],
      ['webhook', '502', tool?.id],
    ]);
  });

  it('is tied to one tool at a time', async () => {
    const [one = '', two = ''] = await addTools('One', 'Two');
    await tieToTool({ account, agent: 'axios/1' }, one);
    await tieToTool({ account, agent: 'axios/1' }, two);
    expect((await findings()).ties).toMatchObject([{ value: 'axios/1', tool: two }]);
  });

  it('comes with the time at which the token was replaced last', async () => {
    answerWith({});
    await look();
    expect((await findings()).replaced.size).toBe(0);
    pass(MINUTE);
    await replaceToken(await fingerprint(print(1)), NEW);
    expect((await findings()).replaced.get(account)).toEqual({ from: START + MINUTE - 500, to: START + MINUTE });
  });
});
