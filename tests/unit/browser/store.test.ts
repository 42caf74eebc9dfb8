import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSnapshot } from '../../../utils/browser/service/snapshot';
import { copyOfEverything, forgetSetAside, type Trouble, watchTrouble } from '../../../utils/browser/service/trouble';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { fingerprint } from '../../../utils/browser/store/fingerprint';
import { identity } from '../../../utils/browser/store/identity';
import { keepPlan, plan } from '../../../utils/browser/store/local';
import { append, eventsOf, rotationOf } from '../../../utils/browser/store/log';
import { REVISION } from '../../../utils/browser/store/meta';
import { mishaps, noteMishap } from '../../../utils/browser/store/mishaps';
import { setDamagedAside } from '../../../utils/browser/store/read';
import { countRefused, refused } from '../../../utils/browser/store/refused';
import { changeTab, forgetClosedTabs, knownTabs, tabState } from '../../../utils/browser/store/session';
import { write } from '../../../utils/browser/store/write';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { HOUR } from '../../../utils/core/time';
import { ACCOUNT, id, OPENED, print, ROTATION, TOKEN } from '../core/records';
import { pass, START, withBrowser } from './browser';
import { addTools, NEW, OLD, openRotation, replaceToken } from './stories';

withBrowser();

const INSTALLATION = id(0xc);
const revision = async () => (await fakeBrowser.storage.local.get(REVISION))[REVISION];

describe('the log', () => {
  const say = () => write(() => append(ROTATION, INSTALLATION, 'me', [{ type: 'reason-given', reason: 'other' }]));

  it('never gives the same number twice, although two pages append at once', async () => {
    await write(() => append(ROTATION, INSTALLATION, 'rekey', [OPENED]));
    await Promise.all([say(), say(), say()]);
    const events = await eventsOf(ROTATION);
    expect(events.map(({ no }) => no)).toEqual([1, 2, 3, 4]);
    expect(firstBreak(events)).toBeNull();
  });

  it('counts on past nine and keeps its order when the clock is set back', async () => {
    await write(() => append(ROTATION, INSTALLATION, 'rekey', [OPENED]));
    for (let left = 11; left > 0; left -= 1) {
      pass(-1000);
      await say();
    }
    const events = await eventsOf(ROTATION);
    expect(events.map(({ no }) => no)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(firstBreak(events)).toBeNull();
  });

  it('keeps a chain of its own for each installation', async () => {
    await write(() => append(ROTATION, INSTALLATION, 'rekey', [OPENED]));
    pass(1000);
    await write(() => append(ROTATION, id(0xd), 'me', [{ type: 'reason-given', reason: 'left' }]));
    expect((await eventsOf(ROTATION)).map(({ no }) => no)).toEqual([1, 1]);
    expect(await rotationOf(ROTATION)).toMatchObject({ account: ACCOUNT, reason: 'left' });
  });

  it('stores nothing of a transaction that failed, and wakes nobody', async () => {
    const failing = write(async () => {
      await append(ROTATION, INSTALLATION, 'rekey', [OPENED]);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await db.events.count()).toBe(0);
    expect(await revision()).toBeUndefined();
    await say();
    expect(await revision()).toEqual({ no: 1, id: expect.any(String) });
  });
});

describe('damaged rows', () => {
  const damaged = { id: id(50), name: '', secret: 'kept as it was' };

  async function damage(): Promise<void> {
    await addTools('Zap', 'Sync');
    await replaceToken();
    await db.table('tools').add(damaged);
    const { id: rotation } = await openRotation();
    await db.table('events').add({ rotation, installation: INSTALLATION, no: 1, what: 'nothing' });
  }

  it('are counted and told, and everything else is still read', async () => {
    await damage();
    const snapshot = await readSnapshot();
    expect(snapshot.tools.map(({ name }) => name).sort()).toEqual(['Sync', 'Zap']);
    expect(snapshot.rotations[0]?.tasks).toHaveLength(2);
    expect(snapshot.setAside).toEqual({ count: 1, kept: { tools: 2, accounts: 1, rotations: 1 } });
  });

  it('are set aside unchanged, once', async () => {
    await damage();
    expect(await write(setDamagedAside)).toHaveLength(2);
    expect(await write(setDamagedAside)).toEqual([]);
    const rows = await db.setAside.toArray();
    expect(rows.find(({ table }) => table === 'tools')).toMatchObject({ row: damaged, at: START, told: 0 });
    expect(await db.tools.count()).toBe(2);
    expect(await readSnapshot()).toMatchObject({ setAside: { count: 2 } });
    expect(firstBreak(await eventsOf((await openRotation()).id))).toBeNull();
  });

  it('are told no more once a copy was saved, which holds no fingerprint', async () => {
    await damage();
    await db.table('accounts').add({ id: id(51), token: { fingerprint: NEW } });
    const text = await copyOfEverything();
    const { fingerprintKey } = await identity();
    for (const kept of [OLD, NEW, fingerprintKey]) expect(text).not.toContain(kept);
    expect(JSON.parse(text)).toMatchObject({ format: 'rekey-copy', version: 1, setAside: [{}, {}, {}] });
    expect(text).toContain('kept as it was');
    expect((await readSnapshot()).setAside).toBeNull();
    await forgetSetAside();
    expect(await db.setAside.count()).toBe(0);
  });

  it('and refused messages are followed by who shows them', async () => {
    await damage();
    await countRefused('sender');
    const trouble = await new Promise<Trouble>((resolve, reject) => {
      const stop = watchTrouble((told) => {
        if (told.setAside.length < 2) return;
        stop();
        resolve(told);
      }, reject);
    });
    expect(trouble.refused).toEqual({ message: 0, sender: 1, unasked: 0, file: 0, row: 0 });
    expect(trouble.setAside).toEqual(expect.arrayContaining([{ table: 'tools', count: 1 }]));
  });
});

describe('this installation', () => {
  it('is made once, although it is asked for many times at once', async () => {
    const [first, ...others] = await Promise.all([identity(), identity(), identity()]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('is known from the database when the browser’s storage was lost', async () => {
    await addTools('Zap');
    await copyNow();
    const before = await identity();
    await fakeBrowser.storage.local.clear();
    expect(await identity()).toEqual(before);
  });

  it('makes fingerprints that no other installation makes', async () => {
    const mine = await fingerprint(print(1));
    expect(mine).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprint(print(1))).toBe(mine);
    expect(await fingerprint(print(2))).not.toBe(mine);
    await fakeBrowser.storage.local.clear();
    expect(await fingerprint(print(1))).not.toBe(mine);
  });
});

describe('small things kept', () => {
  it('a plan holds for an hour', async () => {
    await keepPlan({ company: null, reason: 'left', at: START });
    pass(HOUR);
    expect(await plan()).toMatchObject({ reason: 'left' });
    pass(1);
    expect(await plan()).toBeNull();
    await fakeBrowser.storage.local.set({ plan: 'nonsense' });
    expect(await plan()).toBeNull();
  });

  it('what was refused is counted, each time and by kind', async () => {
    await Promise.all([
      countRefused('message'),
      countRefused('message'),
      countRefused('row', 2),
      countRefused('file', 0),
    ]);
    expect(await refused()).toEqual({ message: 2, sender: 0, unasked: 0, file: 0, row: 2 });
    for (const damaged of [-1, null, 'many', { message: -1, row: 2 }]) {
      await fakeBrowser.storage.local.set({ refused: damaged });
      await countRefused('message');
      expect(await refused()).toMatchObject({ message: 1 });
    }
    expect(await refused()).toMatchObject({ row: 2 });
  });

  it('of what failed, the newest are kept, as kinds of errors and to the minute', async () => {
    for (let times = 0; times < 30; times += 1) await noteMishap('worker', new RangeError(`of acme ${TOKEN}`));
    await noteMishap('popup', { name: `Ana ${TOKEN}` });
    const kept = await mishaps();
    expect(kept).toHaveLength(20);
    const at = `${new Date(START).toISOString().slice(0, 16)}Z`;
    expect(kept.at(-2)).toEqual({ place: 'worker', code: 'RangeError', at });
    expect(kept.at(-1)).toEqual({ place: 'popup', code: 'other', at });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/Ana|acme/);
  });

  it('changes of one tab wait for each other', async () => {
    await Promise.all([
      changeTab(1, { company: 'acme' }),
      changeTab(1, { presses: [{ at: 5, hostname: 'acme.pipedrive.com' }] }),
    ]);
    await changeTab(2, { presses: [{ at: 9, hostname: 'acme.pipedrive.com' }] });
    await fakeBrowser.storage.session.set({ 'tab:3': { company: 7 } });
    expect(await tabState(1)).toMatchObject({ company: 'acme', presses: [{ at: 5, hostname: 'acme.pipedrive.com' }] });
    expect((await knownTabs()).map(({ tab }) => tab).sort()).toEqual([1, 2]);
  });

  it('tabs that were closed are forgotten, those that are open are not', async () => {
    const { id: open = 0 } = await fakeBrowser.tabs.create({});
    await changeTab(open, { company: 'acme' });
    await changeTab(open + 1000, { company: 'acme' });
    await forgetClosedTabs();
    expect((await knownTabs()).map(({ tab }) => tab)).toEqual([open]);
  });
});
