import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { watchChoices } from '../../../utils/browser/service/choices';
import { db } from '../../../utils/browser/store/database';
import { keepPlan } from '../../../utils/browser/store/local';
import { tabState } from '../../../utils/browser/store/session';
import { receive } from '../../../utils/browser/worker/receive';
import type { Message } from '../../../utils/core/messages';
import { id, print } from '../core/records';
import { START, withBrowser } from './browser';
import { COMPANY } from './stories';

withBrowser();

const TAB = 7;
const VISIT = id(1);
const url = `https://${COMPANY}.pipedrive.com/settings/api`;
const say = (message: Message) => receive(message, { id: browser.runtime.id, url, frameId: 0, tab: { id: TAB, url } });
const copied: Message = { type: 'token-copied', visit: VISIT };
const face = async () => ((await say({ type: 'card-asked' })) as { face: string }).face;
const seen = (no: number, before: { digest: string; lastAt: number } | null = null): Message => {
  return { type: 'token-seen', visit: VISIT, digest: print(no), before, at: START, company: null };
};

beforeEach(async () => {
  await say(seen(1));
});

describe('a copied token', () => {
  it('is asked after, with the likeliest kinds that are not on the list', async () => {
    await say(copied);
    const kinds = ((await say({ type: 'card-asked' })) as { kinds: { id: string }[] }).kinds.map((kind) => kind.id);
    expect(kinds).toEqual(['n8n', 'make', 'zapier', 'apps-script']);
    await say({ type: 'kind-chosen', kind: 'make' });
    expect(await face()).toBe('before');
    expect(await db.tools.toArray()).toMatchObject([
      { name: 'Make', catalogue: 'make', company: COMPANY, auth: 'token', url: null, account: null },
    ]);
    await say(copied);
    expect(await say({ type: 'card-asked' })).toMatchObject({
      kinds: [{ id: 'n8n' }, { id: 'zapier' }, { id: 'apps-script' }, { id: 'custom-script' }],
    });
  });

  it('is asked after once for each copy', async () => {
    await say(copied);
    await say({ type: 'copy-answered', answer: 'not-now' });
    expect([await face(), await db.tools.count()]).toEqual(['before', 0]);
    await say(copied);
    expect(await face()).toBe('copied');
    await say({ type: 'api-tab-shown' });
    await say(seen(1));
    expect(await face()).toBe('before');
  });

  it('leads to the form for something else', async () => {
    await say(copied);
    await say({ type: 'copy-answered', answer: 'something-else' });
    const urls = (await browser.tabs.query({})).map((tab) => tab.url);
    expect(urls).toContain(`${browser.runtime.getURL('dashboard.html')}#/tools/add`);
    expect(await face()).toBe('before');
  });

  it('is never asked after again once the user said so, until they change their mind', async () => {
    const told: boolean[] = [];
    const stop = watchChoices(
      ({ asksAtCopy }) => told.push(asksAtCopy),
      () => {},
    );
    await say(copied);
    await say({ type: 'copy-answered', answer: 'never' });
    await say(copied);
    expect([await face(), (await tabState(TAB)).copied]).toEqual(['before', false]);
    stop();
    expect(told).toEqual([true, false]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a rotation is open', () => say(seen(2, { digest: print(1), lastAt: START - 500 })), 'start'],
    ['a question waits', () => say(seen(2)), 'question'],
    ['a new token is on its way', () => keepPlan({ company: null, reason: null, at: START }), 'before'],
    ['the card was put away', () => say({ type: 'card-pressed', button: 'dismiss' }), 'none'],
  ])('is not asked after while %s, nor later', async (_name, happen, shown) => {
    await happen();
    await say(copied);
    expect([await face(), (await tabState(TAB)).copied]).toEqual([shown, false]);
  });

  it('makes no tool of a kind that nobody knows, or that nobody was asked for', async () => {
    await say({ type: 'kind-chosen', kind: 'make' });
    await say(copied);
    await say({ type: 'kind-chosen', kind: 'no-such-kind' });
    expect(await db.tools.count()).toBe(0);
  });
});
