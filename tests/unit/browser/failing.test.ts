import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../utils/browser/browser';
import { copyOfCopy } from '../../../utils/browser/service/trouble';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { cannotStore } from '../../../utils/browser/store/failing';
import { identity } from '../../../utils/browser/store/identity';
import { openRotations } from '../../../utils/browser/store/log';
import { REVISION } from '../../../utils/browser/store/meta';
import { showCard } from '../../../utils/browser/worker/card';
import { project } from '../../../utils/browser/worker/project';
import { asked, withBrowser } from './browser';
import { changed, say, seen, TAB } from './said';
import { addTools, NEW, OLD, replaceToken } from './stories';

withBrowser();
const { getMessage } = fakeBrowser.i18n;
beforeEach(() => Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key }));
afterEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage });
  vi.restoreAllMocks();
});

const badge = async () => ({
  text: await browser.action.getBadgeText({}),
  title: await browser.action.getTitle({}),
});

/** The disk is full: no row gets in. */
function refuseWrites(): void {
  const full = async () => Promise.reject(new DOMException('the disk is full', 'QuotaExceededError'));
  vi.spyOn(db.accounts, 'add').mockImplementation(full as never);
  vi.spyOn(db.events, 'bulkAdd').mockImplementation(full as never);
}

describe('where nothing can be written', () => {
  it('the page gets no "ok", so that it tells again; badge and card say so; and then it is one rotation', async () => {
    await addTools('Zap');
    await say({ type: 'api-tab-shown' });
    await say(seen(1));
    refuseWrites();
    await expect(say(changed())).rejects.toThrow('the disk is full');
    expect(await db.rotations.count()).toBe(0);
    expect(await cannotStore()).toBe(true);
    await project();
    expect(await badge()).toEqual({ text: '', title: 'badge_cannotStore' });
    expect(await showCard(TAB)).toEqual({ face: 'cannot-store' });
    expect(asked.executeScript.mock.calls.at(-1)).toMatchObject([{ files: ['/token-card.js'] }]);

    vi.restoreAllMocks();
    expect(await say(changed())).toEqual({ ok: true });
    expect(await say(changed())).toEqual({ ok: true });
    expect(await openRotations()).toHaveLength(1);
    expect(await cannotStore()).toBe(false);
    await project();
    expect(await badge()).toMatchObject({ text: '1' });
    expect(await showCard(TAB)).toMatchObject({ face: 'start' });
  });

  it('a commit counts although it could not be announced on disk: what lives in memory tells it', async () => {
    await identity();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('the disk is full'));
    await addTools('Zap');
    expect(await db.tools.count()).toBe(1);
    expect(await fakeBrowser.storage.session.get(REVISION)).toMatchObject({ [REVISION]: { no: 1 } });
  });
});

describe('where nothing can be read', () => {
  it('the title says so, the badge keeps what it showed, and the card says it too', async () => {
    await addTools('Zap');
    await say({ type: 'api-tab-shown' });
    await say(seen(1));
    await say(changed());
    await project();
    expect(await badge()).toMatchObject({ text: '1' });
    const failing = vi.spyOn(db, 'transaction').mockRejectedValue(new Error('the database is closed'));
    vi.spyOn(db.rotations, 'where').mockImplementation(() => {
      throw new Error('the database is closed');
    });
    await project();
    expect(await badge()).toEqual({ text: '1', title: 'badge_cannotRead' });
    // What only asks has lost nothing that was seen; the sighting has.
    await expect(say({ type: 'card-asked' })).rejects.toThrow('the database is closed');
    expect(await cannotStore()).toBe(false);
    await expect(say(changed())).rejects.toThrow('the database is closed');
    expect(await cannotStore()).toBe(true);
    expect(await showCard(TAB)).toEqual({ face: 'cannot-store' });
    failing.mockRestore();
  });

  it('once it can be opened again, it is, by whatever asks for it next', async () => {
    await addTools('Zap');
    db.close({ disableAutoOpen: false });
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expect(db.tools.count()).rejects.toThrow();
    await expect(db.tools.count()).rejects.toThrow();
    failing.mockRestore();
    expect(await db.tools.count()).toBe(1);
  });

  it('a copy of the list can be saved all the same, without fingerprints', async () => {
    await addTools('Zap');
    await replaceToken();
    await copyNow();
    db.close();
    const text = await copyOfCopy();
    await db.open();
    expect(JSON.parse(text)).toMatchObject({ format: 'rekey-copy', tables: { tools: [{ name: 'Zap' }] } });
    for (const kept of [OLD, NEW, (await identity()).fingerprintKey]) expect(text).not.toContain(kept);
  });
});

describe('what the browser refuses once', () => {
  it('is shown on the badge all the same', async () => {
    await addTools('Zap');
    await replaceToken();
    const refused = vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('not now'));
    await project();
    expect((await badge()).text).toBe('');
    await expect.poll(async () => (await badge()).text, { timeout: 3000 }).toBe('1');
    expect(refused).toHaveBeenCalledTimes(2);
  });

  it('is watched all the same', async () => {
    asked.executeScript.mockRejectedValueOnce(new Error('not now'));
    expect(await say({ type: 'api-tab-shown' })).toEqual({ ok: true });
    const watchers = asked.executeScript.mock.calls.filter(([call]) => JSON.stringify(call).includes('token-watch'));
    expect(watchers).toHaveLength(2);
  });
});
