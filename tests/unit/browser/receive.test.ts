import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { db } from '../../../utils/browser/store/database';
import { openRotations } from '../../../utils/browser/store/log';
import { refused } from '../../../utils/browser/store/refused';
import { changeTab, tabState } from '../../../utils/browser/store/session';
import { receive } from '../../../utils/browser/worker/receive';
import type { Message, Sender } from '../../../utils/core/messages';
import { HOUR, MINUTE } from '../../../utils/core/time';
import { print, TOKEN } from '../core/records';
import { asked, pass, START, withBrowser } from './browser';
import { changed, from, page, say, seen, TAB, VISIT } from './said';
import { addTools, COMPANY } from './stories';

withBrowser();

describe('a message that does not pass', () => {
  it.each<[string, unknown, Sender]>([
    ['nothing', undefined, page],
    ['a word', 'card-asked', page],
    ['an unknown name', { type: 'toString' }, page],
    ['something that rides along', { ...seen(1), token: TOKEN }, page],
    ['a token for a digest', { ...seen(1), digest: TOKEN }, page],
    ['another extension', seen(1), { ...page, id: 'other' }],
    ['another host', seen(1), from('acme.example')],
    [
      'a frame that only the page may speak for',
      { type: 'card-answered', answer: 'neither' },
      from('acme.pipedrive.com', 2),
    ],
  ])('is refused and counted: %s', async (_name, message, sender) => {
    expect(await receive(message, sender)).toEqual({ ok: false });
    const { message: shapes, sender: senders } = await refused();
    expect(shapes + senders).toBe(1);
    for (const table of db.tables) expect(await table.count()).toBe(0);
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain(TOKEN);
  });
});

describe('the API tab', () => {
  it('gets its watcher when it is shown, and again for a new frame', async () => {
    expect(await say({ type: 'api-tab-shown' })).toEqual({ ok: true });
    expect(await tabState(TAB)).toMatchObject({ reading: 'reading', dismissed: false });
    await say({ type: 'frame-appeared' });
    expect(asked.executeScript.mock.calls).toMatchObject([
      [{ target: { tabId: TAB, allFrames: true }, files: ['/token-watch.js'] }],
      [{ files: ['/token-watch.js'] }],
    ]);
  });

  it('keeps what one frame found while another says that it holds nothing', async () => {
    await say({ type: 'api-tab-shown' });
    const found = changeTab(TAB, { reading: 'found' });
    await Promise.all([found, say({ type: 'page-read', visit: VISIT, outcome: 'not-found' })]);
    expect((await tabState(TAB)).reading).toBe('found');
  });

  it('is asked again what it told, as a watcher that ran already has told what is now forgotten', async () => {
    await say(seen(1));
    await say({ type: 'api-tab-shown' });
    expect((await tabState(TAB)).reading).toBe('reading');
    expect(asked.sendMessage.mock.calls.at(-1)).toEqual([TAB, { type: 'tell-again' }]);
    asked.sendMessage.mockClear();
    await say({ type: 'frame-appeared' });
    expect(asked.sendMessage).not.toHaveBeenCalled();
  });

  it('is not spoilt by a tab that is gone', async () => {
    asked.executeScript.mockRejectedValueOnce(new Error('no such tab'));
    expect(await say({ type: 'api-tab-shown' })).toEqual({ ok: true });
  });

  it('reads what the page holds; an empty frame does not undo what another found', async () => {
    await say({ type: 'page-read', visit: VISIT, outcome: 'empty' });
    expect((await tabState(TAB)).reading).toBe('empty');
    await say(seen(1));
    await say({ type: 'page-read', visit: VISIT, outcome: 'not-found' }, from('acme.pipedrive.com', 2));
    await say({ type: 'page-read', visit: VISIT, outcome: 'left' }, from('acme.pipedrive.com', 2));
    expect((await tabState(TAB)).reading).toBe('found');
    await say({ type: 'page-read', visit: VISIT, outcome: 'left' });
    expect((await tabState(TAB)).reading).toBe('left');
  });
});

describe('a token on the page', () => {
  it('is stored as a fingerprint only, never as the digest that was sent', async () => {
    await say(seen(1));
    const [account] = await db.accounts.toArray();
    expect(account).toMatchObject({ company: COMPANY, token: { seenAt: START } });
    expect(account?.token?.fingerprint).not.toBe(print(1));
    expect(await tabState(TAB)).toMatchObject({ reading: 'found', company: COMPANY, account: account?.id });
  });

  it('that is hidden at the next visit shows what is known of its company, and asks for it elsewhere', async () => {
    await addTools('Zap');
    await say(seen(1));
    const hidden = async (host: string) => {
      const url = `https://${host}/settings/api`;
      const { id: tab } = await browser.tabs.create({ url });
      const sender = { ...from(host), tab: { id: tab, url } };
      await say({ type: 'page-read', visit: VISIT, outcome: 'masked' }, sender);
      return say({ type: 'card-asked' }, sender);
    };
    expect(await hidden('acme.pipedrive.com')).toMatchObject({ face: 'before', tools: 1 });
    expect(await hidden('globex.pipedrive.com')).toEqual({ face: 'masked' });
  });

  it('opens one rotation however often it is told, and shows the card', async () => {
    await addTools('Zap');
    await say(seen(1));
    expect(await say({ type: 'card-asked' })).toEqual({
      face: 'before',
      tools: 1,
      unsure: 0,
      critical: 0,
      planned: false,
      pressed: false,
      liveCheck: false,
    });
    pass(HOUR);
    await Promise.all([say(changed()), say(changed(), from('acme.pipedrive.com', 2))]);
    expect(await openRotations()).toHaveLength(1);
    expect(await say({ type: 'card-asked' })).toEqual({ face: 'start', tools: 1, down: 1, unsure: 0 });
  });

  it('is not dated later than now, whatever the page says', async () => {
    await say({ ...seen(1), at: START + HOUR } as Message);
    expect((await db.accounts.toArray())[0]?.token).toMatchObject({ since: START, seenAt: START });
  });

  it('after a press that a reload came between is a rotation; the press counts once', async () => {
    await say(seen(1));
    pass(MINUTE);
    await say({ type: 'pressed', visit: VISIT, at: START + HOUR });
    expect((await tabState(TAB)).presses).toEqual([{ at: START + MINUTE, hostname: 'acme.pipedrive.com' }]);
    pass(MINUTE);
    await say(seen(2));
    expect(await openRotations()).toMatchObject([{ t0: { from: START + MINUTE, to: START + 2 * MINUTE } }]);
    expect((await tabState(TAB)).presses).toEqual([]);
    await say(seen(3));
    expect(await say({ type: 'card-asked' })).toEqual({ face: 'question', lastSeen: START + 2 * MINUTE });
    await say({ type: 'card-answered', answer: 'neither' });
    expect(await db.questions.count()).toBe(0);
  });
});

describe('the host that every company shares', () => {
  const app = from('app.pipedrive.com');

  it('has nothing stored before the company is known', async () => {
    await say(seen(1), app);
    await say(changed(), app);
    for (const table of db.tables) expect(await table.count()).toBe(0);
    expect(await say({ type: 'card-asked' }, app)).toEqual({ face: 'which-company' });
  });

  it('asks the watcher anew once the user named it', async () => {
    await say(seen(1), app);
    await say({ type: 'company-named', company: COMPANY }, app);
    expect(asked.sendMessage).toHaveBeenLastCalledWith(TAB, { type: 'read-again', company: COMPANY });
    await say(seen(1, null, COMPANY), app);
    expect(await db.accounts.toArray()).toMatchObject([{ company: COMPANY }]);
    expect((await tabState(TAB)).reading).toBe('found');
  });

  it('is the only one whose company may be named: elsewhere the host names it', async () => {
    await say(seen(1, null, 'globex'));
    await say({ type: 'company-named', company: 'globex' });
    expect(JSON.stringify(asked.sendMessage.mock.calls)).not.toContain('read-again');
    expect(await tabState(TAB)).toMatchObject({ reading: 'found', company: COMPANY });
    expect(await db.accounts.toArray()).toMatchObject([{ company: COMPANY }]);
  });

  it('is a company’s where a token of it is shown, or took its place', async () => {
    await say(seen(1));
    await say(seen(1), app);
    expect((await tabState(TAB)).reading).toBe('found');
    await say(changed(), app);
    expect(await db.accounts.toArray()).toMatchObject([{ company: COMPANY }]);
    expect(await db.rotations.count()).toBe(1);
    await say(seen(3), app);
    expect((await tabState(TAB)).reading).toBe('which-company');
  });
});

describe('the card and the popup', () => {
  it('opens the popup once per rotation, and for no other token', async () => {
    await say(changed());
    const ready: Message = { type: 'ready-for-checklist', visit: VISIT, digest: print(2) };
    await say({ ...ready, digest: print(1) });
    expect(asked.openPopup).not.toHaveBeenCalled();
    asked.openPopup.mockRejectedValueOnce(new Error('not from here'));
    await Promise.all([say(ready), say(ready)]);
    expect(asked.openPopup).toHaveBeenCalledTimes(1);
  });

  it('leaves it to a notification where no Pipedrive page is in sight and one may be shown', async () => {
    asked.contains.mockResolvedValue(true);
    await say(changed());
    await say({ type: 'ready-for-checklist', visit: VISIT, digest: print(2) });
    expect(asked.openPopup).not.toHaveBeenCalled();
    expect(await db.rotations.toArray()).toMatchObject([{ announcedAt: null }]);
  });

  it('is put away for this stay, and comes back with a rotation', async () => {
    await say(seen(1));
    await say({ type: 'card-pressed', button: 'dismiss' });
    expect(await say({ type: 'card-asked' })).toEqual({ face: 'none' });
    await addTools('Zap');
    await say(changed());
    expect(await say({ type: 'card-asked' })).toMatchObject({ face: 'start' });
  });

  it('opens the checklist at the form that asks when, and not once the page is left', async () => {
    await say({ type: 'card-pressed', button: 'open-generated' });
    expect(asked.openPopup).toHaveBeenCalledTimes(1);
    expect((await tabState(TAB)).form).toBe('generated');
    await say({ type: 'api-tab-shown' });
    expect((await tabState(TAB)).form).toBeNull();
  });

  it('opens the checklist: without a side panel in the popup, and without that in a tab', async () => {
    await say({ type: 'card-pressed', button: 'open-checklist' });
    expect(asked.openPopup).toHaveBeenCalledTimes(1);
    asked.openPopup.mockRejectedValueOnce(new Error('not from here'));
    const before = (await browser.tabs.query({})).length;
    await say({ type: 'card-pressed', button: 'open-checklist' });
    expect(await browser.tabs.query({})).toHaveLength(before + 1);
  });
});
