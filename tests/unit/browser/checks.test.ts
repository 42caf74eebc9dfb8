import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { watchChoices } from '../../../utils/browser/service/choices';
import { keepChecksTokens } from '../../../utils/browser/store/choices';
import { db } from '../../../utils/browser/store/database';
import { openRotations } from '../../../utils/browser/store/log';
import { spreadLiveCheck } from '../../../utils/browser/worker/check';
import { receive } from '../../../utils/browser/worker/receive';
import type { Asked } from '../../../utils/core/check';
import type { CheckOrder, Message } from '../../../utils/core/messages';
import { eventsIn } from '../../../utils/core/rotation/gap';
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

const ANA = { user: 501, company: 9, name: 'Ana' };
const refused = (no: number): Asked => ({ digest: print(no), verdict: 'refused', owner: null });
const valid = (no: number, owner = ANA): Asked => ({ digest: print(no), verdict: 'valid', owner });
const checked = (check: string, old: Asked | null, fresh: Asked): Message => {
  return { type: 'tokens-checked', check, old, fresh };
};

/** What the page's script does: takes up the check that is due, and tells what Pipedrive said. */
const takeUp = async () => (await say({ type: 'check-asked' })) as CheckOrder | { ok: false };
async function answer(old: Asked | null = refused(1), fresh: Asked = valid(2)): Promise<void> {
  const order = await takeUp();
  await say(checked(order.ok ? order.check : id(9), old, fresh));
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
    const told = checked((order as CheckOrder).check, refused(1), valid(2));
    await say(told);
    await say(told);
    expect(await checks()).toEqual([{ old: 'refused', fresh: 'valid', owner: 'first', at: START }]);
    const events = eventsIn(await db.events.toArray()).filter(({ what }) => what.type === 'checked');
    expect(events).toMatchObject([{ who: 'rekey', what: { old: 'refused', fresh: 'valid', owner: 'first' } }]);
  });

  it('settles whose the account is, and tells another user from the same', async () => {
    await keepChecksTokens(true);
    await change(1);
    await answer();
    const account = async () => (await db.accounts.toArray())[0];
    expect(await account()).toMatchObject({ user: 'Ana', owner: { user: 501, company: 9 } });
    await change(2);
    await answer(refused(2), valid(3, { ...ANA, name: 'Ana Maria' }));
    expect((await account())?.user).toBe('Ana Maria');
    await change(3);
    await answer(refused(3), valid(4, { user: 777, company: 9, name: 'Bo' }));
    expect(await account()).toMatchObject({ user: 'Ana Maria', owner: { user: 501, company: 9 } });
    expect(await checks()).toMatchObject([{ owner: 'other' }]);
  });

  it('tells another user also by an old token that lives on, and names nobody anew', async () => {
    await db.accounts.toCollection().modify({ user: 'Ana by hand' });
    await keepChecksTokens(true);
    await change(1);
    await answer(valid(1), valid(2, { user: 777, company: 9, name: 'Bo' }));
    expect(await checks()).toMatchObject([{ old: 'valid', fresh: 'valid', owner: 'other' }]);
    expect((await db.accounts.toArray())[0]?.user).toBe('Ana by hand');
  });

  it('is about the two tokens of its rotation, and no others', async () => {
    await keepChecksTokens(true);
    await change(1);
    await answer(refused(7), valid(8));
    expect(await checks()).toEqual([{ old: 'missed', fresh: 'unknown', owner: 'unknown', at: START }]);
    expect((await db.accounts.toArray())[0]?.owner).toBeUndefined();
  });

  it('is still due when the worker was ended right after it had written the rotation', async () => {
    await change(1);
    await keepChecksTokens(true);
    await say(seen(2, { digest: print(1), lastAt: START - 500 }));
    await answer();
    expect(await checks()).toMatchObject([{ old: 'refused', fresh: 'valid' }]);
    await say(seen(2, { digest: print(1), lastAt: START - 500 }));
    expect(injected()).toHaveLength(1);
  });

  it.each<[string, () => Promise<void>]>([
    ['nobody ordered', async () => void (await say(checked(id(9), refused(1), valid(2))))],
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
