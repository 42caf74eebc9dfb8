import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addTools as addAtOnce } from '../../../utils/browser/service/imports';
import { answerQuestion } from '../../../utils/browser/service/rotations';
import { changeTool } from '../../../utils/browser/service/tools';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { REVISION, recoveryIn, revisionIn } from '../../../utils/browser/store/meta';
import { tidy } from '../../../utils/browser/store/tidy';
import { write } from '../../../utils/browser/store/write';
import { id } from '../core/records';
import { withBrowser } from './browser';
import { addTools, draft, OLD, openRotation, replaceToken, STRANGE, show, statesOf } from './stories';

withBrowser();
afterEach(() => vi.restoreAllMocks());

const { local } = fakeBrowser.storage;
const names = async () => (await db.tools.toArray()).map(({ name }) => name).sort();
const everything = () => Promise.all(db.tables.map((table) => (table.name === 'meta' ? [] : table.toArray())));

/** As where a page is closed between what its commit tells and the commit itself. */
async function cutOff(deed: () => Promise<unknown>): Promise<void> {
  const set = local.set.bind(local);
  vi.spyOn(local, 'set').mockImplementation(async (items) => {
    const { currentTransaction } = Dexie;
    await set(items);
    if (!(REVISION in items)) return;
    vi.spyOn(local, 'set').mockResolvedValue();
    vi.spyOn(local, 'remove').mockResolvedValue();
    currentTransaction.abort();
  });
  await expect(deed()).rejects.toThrow();
  vi.restoreAllMocks();
}

async function openAnew(): Promise<void> {
  db.close();
  await db.open();
}

/** Puts the database back to how it was before `deeds`, as a power cut may. */
async function fallBack(deeds: () => Promise<unknown>): Promise<void> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  await deeds();
  await Promise.all(
    db.tables.map(async (table, index) => {
      await table.clear();
      await table.bulkPut(rows[index] ?? []);
    }),
  );
}

describe('a commit that was cut off after it was announced', () => {
  it.each(['copied', 'opened'])('is brought to its end when the database is %s, deletions included', async (how) => {
    await addTools('Zap');
    await show(OLD);
    await show(STRANGE);
    await copyNow();
    const account = (await db.questions.toArray())[0]?.account ?? '';
    await cutOff(() => answerQuestion(account, 'regenerated', null));
    expect([await db.questions.count(), await db.rotations.count()]).toEqual([1, 0]);
    await (how === 'copied' ? copyNow() : openAnew());
    expect([await db.questions.count(), await db.rotations.count()]).toEqual([0, 1]);
    expect(await statesOf(await openRotation())).toEqual({ Zap: 'broken' });
    await answerQuestion(account, 'regenerated', null);
    expect([await db.rotations.count(), await recoveryIn(db)]).toEqual([1, null]);
  });

  it('is whole again: an import that can be undone', async () => {
    await openAnew();
    await cutOff(() => addAtOnce([draft('Zap')]));
    await openAnew();
    expect([await names(), await db.imports.count(), await recoveryIn(db)]).toEqual([['Zap'], 1, null]);
  });

  it('is brought to its end also where it was the very first', async () => {
    await openAnew();
    await cutOff(() => addTools('Zap'));
    await openAnew();
    expect([await names(), await recoveryIn(db)]).toEqual([['Zap'], null]);
    await openAnew();
    await copyNow();
    expect([await names(), await recoveryIn(db)]).toEqual([['Zap'], null]);
  });

  it('is told of to nobody where it failed, even as the very first', async () => {
    await openAnew();
    vi.spyOn(local, 'set').mockImplementation(async () => Dexie.currentTransaction?.abort());
    await expect(addTools('Zap')).rejects.toThrow();
    vi.restoreAllMocks();
    await openAnew();
    await copyNow();
    expect([await names(), await recoveryIn(db)]).toEqual([[], null]);
  });

  it('gives its number to no other whose own entry was refused', async () => {
    const [tool = ''] = await addTools('Zap');
    await copyNow();
    await cutOff(() => addTools('Ghost'));
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('the disk is full'));
    await changeTool(tool, draft('Renamed'), null);
    await tidy();
    await copyNow();
    expect([await names(), await recoveryIn(db)]).toEqual([['Renamed'], null]);
  });
});

describe('a database that has fallen behind', () => {
  it('has all again as it is opened, before anybody commits, and nothing was lost', async () => {
    await addTools('Zap');
    await copyNow();
    let before: unknown;
    await fallBack(async () => {
      await addTools('A');
      await replaceToken();
      before = await everything();
    });
    await openAnew();
    expect(await everything()).toEqual(before);
    await addTools('C');
    await copyNow();
    expect([await names(), await recoveryIn(db)]).toEqual([['A', 'C', 'Zap'], null]);
  });

  it('behind its copy has what the copy holds, and that is told', async () => {
    await addTools('Zap');
    await fallBack(async () => {
      await addTools('A');
      await copyNow();
      await addTools('B');
      await copyNow();
      await addTools('C');
    });
    await openAnew();
    expect(await names()).toEqual(['A', 'B', 'C', 'Zap']);
    expect(await recoveryIn(db)).toMatchObject({ whole: false, brought: { tools: 3 }, missing: { changes: 0 } });
    const told = [await revisionIn(db), await recoveryIn(db)];
    await tidy();
    await openAnew();
    expect([await revisionIn(db), await recoveryIn(db)]).toEqual(told);
  });
});

describe('an opening', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['that changed no row', () => write(async () => {})],
    ['that changed nothing but what is in no copy', () => write(() => db.imports.add({ id: id(7), at: 7, tools: [] }))],
  ])('succeeds after a loss of a commit %s', async (_, deed) => {
    await openAnew();
    await deed();
    db.close();
    await db.delete();
    await db.open();
    await cutOff(deed);
    await openAnew();
    await fallBack(async () => {
      await addTools('A');
      await deed().catch(() => {});
      await addTools('B');
    });
    await openAnew();
    expect(await names()).toEqual(['A', 'B']);
  });

  it('takes no entry beyond a gap for what follows, and says what is missing', async () => {
    const [zap = ''] = await addTools('Zap');
    await copyNow();
    await fallBack(async () => {
      await addTools('Second');
      await local.set({ 'journal:2': null });
      await changeTool(zap, draft('Old name'), null);
    });
    await openAnew();
    expect(await recoveryIn(db)).toMatchObject({ missing: { changes: 2 } });
    await changeTool(zap, draft('New name'), null);
    await copyNow();
    expect(await names()).toEqual(['New name']);
  });

  it.each<[string, () => Promise<never>]>([
    ['refuses', () => Promise.reject(new Error('damaged'))],
    ['never answers', () => new Promise(() => {})],
  ])('of a database that knows its number needs no other engine, which %s', async (_, answer) => {
    await addTools('Zap');
    vi.spyOn(local, 'get').mockImplementation(answer);
    await openAnew();
    expect(await names()).toEqual(['Zap']);
  });

  it('succeeds also where what it is behind by can’t be stored', async () => {
    await addTools('Zap');
    await copyNow();
    await fallBack(() => addTools('A'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await openAnew();
    expect(await names()).toEqual(['Zap']);
    vi.restoreAllMocks();
    await openAnew();
    expect(await names()).toEqual(['A', 'Zap']);
  });

  it('of a database that holds rows, but knows no number, counts them in', async () => {
    await addTools('Zap');
    await db.meta.clear();
    await local.clear();
    await openAnew();
    expect([await revisionIn(db), await names(), await recoveryIn(db)]).toEqual([1, ['Zap'], null]);
  });
});

describe('what was told is not told again', () => {
  it('although a database is lost twice before there is a copy', async () => {
    await addTools('Zap');
    for (let times = 0; times < 3; times += 1) {
      db.close();
      await db.delete();
      await db.open();
    }
    expect(await recoveryIn(db)).toMatchObject({ missing: { changes: 0, rotations: 0, others: 0 } });
  });

  it('although a rotation of which nothing is left stays', async () => {
    await addTools('Zap');
    await replaceToken();
    await write(() => db.events.clear());
    await copyNow();
    await db.tools.clear();
    await tidy();
    expect(await recoveryIn(db)).toMatchObject({ brought: { tools: 1 }, missing: { rotations: 0 } });
  });
});
