import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSnapshot } from '../../../utils/browser/service/snapshot';
import { copyOfEverything, forgetSetAside, type Trouble, watchTrouble } from '../../../utils/browser/service/trouble';
import { db } from '../../../utils/browser/store/database';
import { fingerprint } from '../../../utils/browser/store/fingerprint';
import { identity } from '../../../utils/browser/store/identity';
import { countRefusedMessage, keepPlan, plan, refusedMessages } from '../../../utils/browser/store/local';
import { append, eventsOf, rotationOf } from '../../../utils/browser/store/log';
import { setDamagedAside } from '../../../utils/browser/store/read';
import { changeTab, forgetTab, knownTabs, tabState } from '../../../utils/browser/store/session';
import { REVISION, write } from '../../../utils/browser/store/write';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { HOUR } from '../../../utils/core/time';
import { ACCOUNT, id, OPENED, print, ROTATION } from '../core/records';
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
    expect(await revision()).toEqual(expect.any(String));
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
    expect(await write(setDamagedAside)).toBe(2);
    expect(await write(setDamagedAside)).toBe(0);
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
    await countRefusedMessage();
    const trouble = await new Promise<Trouble>((resolve, reject) => {
      const stop = watchTrouble((told) => {
        if (told.setAside.length < 2) return;
        stop();
        resolve(told);
      }, reject);
    });
    expect(trouble.refusedMessages).toBe(1);
    expect(trouble.setAside).toEqual(expect.arrayContaining([{ table: 'tools', count: 1 }]));
  });
});

describe('this installation', () => {
  it('is made once, although it is asked for many times at once', async () => {
    const [first, ...others] = await Promise.all([identity(), identity(), identity()]);
    for (const other of others) expect(other).toEqual(first);
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

  it('refused messages are counted, each of them', async () => {
    await Promise.all([countRefusedMessage(), countRefusedMessage(), countRefusedMessage()]);
    expect(await refusedMessages()).toBe(3);
    await fakeBrowser.storage.local.set({ refusedMessages: -1 });
    expect(await refusedMessages()).toBe(0);
  });

  it('changes of one tab wait for each other, and a closed tab is forgotten', async () => {
    await Promise.all([
      changeTab(1, { company: 'acme' }),
      changeTab(1, { presses: [{ at: 5, hostname: 'acme.pipedrive.com' }] }),
    ]);
    await changeTab(2, { presses: [{ at: 9, hostname: 'acme.pipedrive.com' }] });
    await fakeBrowser.storage.session.set({ 'tab:3': { company: 7 } });
    expect(await tabState(1)).toMatchObject({ company: 'acme', presses: [{ at: 5, hostname: 'acme.pipedrive.com' }] });
    expect((await knownTabs()).map(({ tab }) => tab).sort()).toEqual([1, 2]);
    await forgetTab(1);
    expect(await tabState(1)).toMatchObject({ company: null, reading: null, presses: [] });
  });
});
