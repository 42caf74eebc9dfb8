import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { watchChoices } from '../../../utils/browser/service/choices';
import { keepChecksTokens } from '../../../utils/browser/store/choices';
import { db } from '../../../utils/browser/store/database';
import { openRotations } from '../../../utils/browser/store/log';
import { spreadLiveCheck } from '../../../utils/browser/worker/check';
import { receive } from '../../../utils/browser/worker/receive';
import type { CheckOrder, Message } from '../../../utils/core/messages';
import { MINUTE } from '../../../utils/core/time';
import { id, print } from '../core/records';
import { asked, pass, START, withBrowser } from './browser';

withBrowser();

const TAB = 7;
const FRAME = 3;
const url = 'https://acme.pipedrive.com/settings/api';
const say = (message: Message) =>
  receive(message, { id: browser.runtime.id, url, frameId: FRAME, tab: { id: TAB, url } });

type Seen = Extract<Message, { type: 'token-seen' }>;
const seen = (no: number, before: Seen['before'] = null): Message => {
  return { type: 'token-seen', visit: id(1), digest: print(no), before, at: Date.now(), company: null };
};
const change = (from: number) => say(seen(from + 1, { digest: print(from), lastAt: Date.now() - 500 }));

type Checked = Extract<Message, { type: 'tokens-checked' }>;
const ANA = { user: 501, company: 9, name: 'Ana' };
const checked = (check: string, part: Partial<Checked> = {}): Message => {
  return { type: 'tokens-checked', check, old: 'refused', fresh: 'valid', owner: ANA, ...part };
};

/** What the page's script does: takes up the check that is due. */
const takeUp = async () => (await say({ type: 'check-asked' })) as CheckOrder | { ok: false };
async function answer(part: Partial<Checked> = {}): Promise<void> {
  const order = await takeUp();
  await say(checked(order.ok ? order.check : id(9), part));
}
const checks = async () => (await openRotations()).map(({ check }) => check);
const injected = () => asked.executeScript.mock.calls.filter(([call]) => JSON.stringify(call).includes('token-check'));

beforeEach(async () => {
  await say(seen(1));
});

describe('the check of both tokens', () => {
  it('is not made unless the user wants it', async () => {
    await change(1);
    expect(injected()).toEqual([]);
    expect(await takeUp()).toEqual({ ok: false });
    expect(await checks()).toEqual([null]);
    expect(asked.sendMessage.mock.calls.filter(([, push]) => JSON.stringify(push).includes('keeps-old'))).toEqual([]);
  });

  it('is made in the frame that shows the token, once per rotation, and told as an event', async () => {
    await keepChecksTokens(true);
    await change(1);
    expect(injected()).toEqual([
      [{ target: { tabId: TAB, frameIds: [FRAME] }, files: ['/token-check.js'], injectImmediately: true }],
    ]);
    const order = await takeUp();
    expect(order).toMatchObject({ ok: true, company: 'acme' });
    expect(await takeUp()).toEqual({ ok: false });
    const told = checked((order as CheckOrder).check);
    await say(told);
    await say(told);
    expect(await checks()).toEqual([{ old: 'refused', fresh: 'valid', owner: 'first', at: START }]);
    const events = (await db.events.toArray()).filter(({ what }) => what.type === 'checked');
    expect(events).toMatchObject([{ who: 'rekey', what: { old: 'refused', fresh: 'valid', owner: 'first' } }]);
  });

  it('settles whose the account is, and tells another user from the same', async () => {
    await keepChecksTokens(true);
    await change(1);
    await answer();
    const account = async () => (await db.accounts.toArray())[0];
    expect(await account()).toMatchObject({ user: 'Ana', owner: { user: 501, company: 9 } });
    await change(2);
    await answer({ owner: { ...ANA, name: 'Ana Maria' } });
    expect((await account())?.user).toBe('Ana Maria');
    await change(3);
    await answer({ owner: { user: 777, company: 9, name: 'Bo' } });
    expect(await account()).toMatchObject({ user: 'Ana Maria', owner: { user: 501, company: 9 } });
    expect(await checks()).toMatchObject([{ owner: 'other' }]);
  });

  it.each<[string, () => Promise<void>]>([
    ['nobody ordered', async () => void (await say(checked(id(9))))],
    [
      'comes long after the change',
      async () => {
        pass(2 * MINUTE);
        await answer();
      },
    ],
    [
      'the user does not want any more',
      async () => {
        await keepChecksTokens(false);
        await answer();
      },
    ],
    [
      'the organisation does not want',
      async () => {
        await browser.storage.managed.set({ liveChecks: false });
        await answer();
      },
    ],
  ])('is not taken when it is one that %s', async (_why, come) => {
    await keepChecksTokens(true);
    await change(1);
    await come();
    expect(await checks()).toEqual([null]);
  });

  it('is what watchers learn of, when it is chosen and on every visit after', async () => {
    await keepChecksTokens(true);
    await spreadLiveCheck();
    await say(seen(1));
    await keepChecksTokens(false);
    await spreadLiveCheck();
    const pushes = asked.sendMessage.mock.calls.map(([tab, push]) => [tab, push]);
    const on = [TAB, { type: 'keeps-old', on: true }];
    expect(pushes.filter(([, push]) => JSON.stringify(push).includes('keeps-old'))).toEqual([
      on,
      on,
      [TAB, { type: 'keeps-old', on: false }],
    ]);
  });

  it('is a choice that the pages follow; the organisation may take it away', async () => {
    const told: (boolean | null)[] = [];
    const stop = watchChoices(
      ({ checksTokens }) => told.push(checksTokens),
      () => {},
    );
    await keepChecksTokens(true);
    await expect.poll(() => told.at(-1)).toBe(true);
    await browser.storage.managed.set({ liveChecks: false });
    await expect.poll(() => told.at(-1)).toBeNull();
    stop();
  });
});
