import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { keepChecksTokens } from '../../../utils/browser/store/choices';
import { db } from '../../../utils/browser/store/database';
import { refused } from '../../../utils/browser/store/refused';
import { changeTab } from '../../../utils/browser/store/session';
import { showCard } from '../../../utils/browser/worker/card';
import type { Asked, Verdict } from '../../../utils/core/check';
import type { Message, TrialOrder } from '../../../utils/core/messages';
import { MINUTE } from '../../../utils/core/time';
import { id, print } from '../core/records';
import { asked, pass, withBrowser } from './browser';
import { changed, from, page, say, seen, TAB } from './said';

withBrowser();

const FRAME = 3;
const frame = from('acme.pipedrive.com', FRAME);
const ANA = { user: 501, company: 9, name: 'Ana' };
const answer = (verdict: Verdict, no = 1, owner: Asked['owner'] = null): Asked => ({
  digest: print(no),
  verdict,
  owner,
});
const press = (button: 'try-token' | 'leave-trial') => say({ type: 'card-pressed', button }, page);
const takeUp = async () => (await say({ type: 'trial-asked' }, frame)) as TrialOrder | { ok: false };
const tell = (trial: string, what: Asked | null) => say({ type: 'token-tried', trial, asked: what } as Message, frame);
const injected = () => asked.executeScript.mock.calls.filter(([call]) => JSON.stringify(call).includes('token-try'));

/** Presses the button and answers as the page's script does. */
async function tryWith(what: Asked | null): Promise<void> {
  await press('try-token');
  const order = await takeUp();
  if (order.ok) await tell(order.trial, what);
}

beforeEach(async () => {
  await keepChecksTokens(true);
  await say(seen(1), frame);
});

describe('"Try your token"', () => {
  it('asks the frame that shows the token, once for each press, and says so on the card', async () => {
    await press('try-token');
    expect(injected()).toEqual([
      [{ target: { tabId: TAB, frameIds: [FRAME] }, files: ['/token-try.js'], injectImmediately: true }],
    ]);
    expect(await showCard(TAB)).toMatchObject({ face: 'trial', trial: { company: 'acme', end: null } });
    expect(await takeUp()).toMatchObject({ ok: true, company: 'acme' });
    expect(await takeUp()).toEqual({ ok: false });
  });

  it.each<Verdict>(['valid', 'refused', 'limited', 'unknown'])('shows the answer: %s', async (verdict) => {
    await tryWith(answer(verdict, 1, verdict === 'valid' ? ANA : null));
    const user = verdict === 'valid' ? 'Ana' : null;
    expect(await showCard(TAB)).toMatchObject({ face: 'trial', trial: { end: { verdict, user } } });
    expect((await db.accounts.toArray())[0]).toMatchObject(
      verdict === 'valid' ? { user: 'Ana', owner: { user: 501, company: 9 } } : { user: null },
    );
    await press('leave-trial');
    expect((await showCard(TAB)).face).toBe('before');
  });

  it('leads to what people ask first', async () => {
    await tryWith(answer('valid', 1, ANA));
    const view = await showCard(TAB);
    const pages = view.face === 'trial' ? view.trial.pages : [];
    expect(pages.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual([
      'core-api-concepts-authentication',
      ...['Users', 'Deals', 'Persons', 'Activities', 'Webhooks'],
    ]);
  });

  it('names nobody anew where the token turns out to be another user’s', async () => {
    await tryWith(answer('valid', 1, ANA));
    await tryWith(answer('valid', 1, { user: 502, company: 9, name: 'Ben' }));
    expect((await db.accounts.toArray())[0]?.user).toBe('Ana');
  });

  it.each<[string, Asked | null]>([
    ['of another token', answer('valid', 2, ANA)],
    ['of a page that shows none', null],
  ])('takes an answer %s for none', async (_name, what) => {
    await tryWith(what);
    expect(await showCard(TAB)).toMatchObject({ face: 'trial', trial: { end: { verdict: 'no-token', user: null } } });
    expect((await db.accounts.toArray())[0]?.owner).toBeUndefined();
  });

  it('says nothing any more of a token that was replaced', async () => {
    await tryWith(answer('valid', 1, ANA));
    await say(changed(), frame);
    await db.rotations.clear();
    await db.events.clear();
    expect((await showCard(TAB)).face).toBe('before');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the user has not allowed it', () => keepChecksTokens(false)],
    ['the organisation has switched it off', () => browser.storage.managed.set({ liveChecks: false })],
    ['no frame shows the token', () => changeTab(TAB, { reading: 'masked' })],
  ])('asks nothing where %s', async (_name, meanwhile) => {
    await meanwhile();
    await press('try-token');
    expect([injected(), await takeUp()]).toEqual([[], { ok: false }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the choice was taken back', () => keepChecksTokens(false)],
    ['nobody took it up for a while', async () => pass(2 * MINUTE)],
    ['the page was opened anew', () => say({ type: 'api-tab-shown' }, page)],
  ])('is over when %s', async (_name, meanwhile) => {
    await press('try-token');
    await meanwhile();
    expect(await takeUp()).toEqual({ ok: false });
  });

  it('counts an answer that nobody asked for, and one that came twice', async () => {
    await tell(id(9), answer('valid', 1, ANA));
    await press('try-token');
    const order = (await takeUp()) as TrialOrder;
    await tell(order.trial, answer('refused'));
    await tell(order.trial, answer('valid', 1, ANA));
    expect((await refused()).unasked).toBe(2);
    expect(await showCard(TAB)).toMatchObject({ face: 'trial', trial: { end: { verdict: 'refused' } } });
  });
});
