import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../utils/browser/store/database';
import { journalKeys } from '../../../utils/browser/store/journal';
import { append } from '../../../utils/browser/store/log';
import { REVISION } from '../../../utils/browser/store/meta';
import { tidy } from '../../../utils/browser/store/tidy';
import { write } from '../../../utils/browser/store/write';
import { id, OPENED, ROTATION } from '../core/records';
import { withBrowser } from './browser';

withBrowser();

const { local, session } = fakeBrowser.storage;
const say = () => append(ROTATION, id(0xc), 'rekey', [OPENED]);
const entries = async () => journalKeys(await local.get(null));

describe('a commit', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is announced, and in the journal, before anybody can read it', async () => {
    const set = local.set.bind(local);
    let isReadable = false;
    let wasReadable: boolean | null = null;
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      const reading = Dexie.ignoreTransaction(async () => {
        isReadable = (await db.events.count()) > 0;
      });
      await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 100))]);
      wasReadable = isReadable;
      return set(items);
    });
    await write(say);
    expect([wasReadable, await db.events.count()]).toEqual([false, 1]);
    expect((await local.get(REVISION))[REVISION]).toMatchObject({ no: 1 });
    expect(await entries()).toEqual(['journal:1']);
  });

  it('that fails after that leaves nothing that would be taken for lost', async () => {
    const set = local.set.bind(local);
    let abort = () => {};
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      await set(items);
      abort();
    });
    const failing = write(async () => {
      const { currentTransaction } = Dexie;
      abort = () => currentTransaction.abort();
      await say();
    });
    await expect(failing).rejects.toThrow();
    expect(await entries()).toEqual([]);
    await expect.poll(async () => (await local.get(REVISION))[REVISION]).toMatchObject({ no: 0 });
    await tidy();
    expect(await db.events.count()).toBe(0);
  });

  it('is made although the storage neither takes nor refuses what tells of it', async () => {
    vi.spyOn(local, 'set').mockImplementation(() => new Promise(() => {}));
    await write(say);
    expect(await db.events.count()).toBe(1);
  });

  it('is announced in memory where the storage refuses it', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('the disk is full'));
    await write(say);
    expect((await session.get(REVISION))[REVISION]).toMatchObject({ no: 1 });
  });
});
