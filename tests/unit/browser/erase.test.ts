import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newId } from '../../../utils/browser/ids';
import { describeCompany } from '../../../utils/browser/service/companies';
import { erase, eraseEverything, lookBeforeErasing } from '../../../utils/browser/service/erase';
import { openReport, reportNow } from '../../../utils/browser/service/report';
import { keepRetention } from '../../../utils/browser/service/retention';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { readSnapshot } from '../../../utils/browser/service/snapshot';
import { itWorks, recordAsked, skip } from '../../../utils/browser/service/tasks';
import { addTool } from '../../../utils/browser/service/tools';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { appendToErrand } from '../../../utils/browser/store/errand-log';
import { identity } from '../../../utils/browser/store/identity';
import { latestCheckpoint } from '../../../utils/browser/store/keep';
import { keepPlan } from '../../../utils/browser/store/local';
import { entriesOf } from '../../../utils/browser/store/log';
import { recoveryIn } from '../../../utils/browser/store/meta';
import { setDamagedAside } from '../../../utils/browser/store/read';
import { tidy } from '../../../utils/browser/store/tidy';
import { write } from '../../../utils/browser/store/write';
import { reportJson } from '../../../utils/core/report/file';
import { checkAgainst, judgementOf } from '../../../utils/core/report/judge';
import { sealsOf } from '../../../utils/core/report/seal';
import { withBrowser } from './browser';
import { draft, openRotation, replaceToken, show, statesOf } from './stories';

withBrowser();

/** Three tools, two of them Ana's, after a change: one asked about, one left out, one that works. */
async function begin() {
  await addTool(draft('Zap', { owner: 'Ana', notes: 'ask the agency' }), null);
  await addTool(draft('Sync', { owner: 'Ana' }), null);
  await addTool(draft('Form', { owner: 'Ben' }), null);
  const account = await replaceToken();
  const { id: rotation, tasks } = await openRotation();
  const names = await db.tools.bulkGet(tasks.map(({ tool }) => tool));
  const ref = (name: string) => ({ rotation, task: tasks[names.findIndex((tool) => tool?.name === name)]?.id ?? '' });
  await recordAsked(ref('Zap'));
  await skip(ref('Sync'), 'Ana says it is retired');
  await itWorks(ref('Form'));
  return { account, rotation };
}

const idOf = async (table: 'people' | 'tools', name: string) =>
  (await db.table(table).toArray()).find((row) => row.name === name)?.id ?? '';
const everywhere = async () =>
  JSON.stringify([
    await Promise.all(db.tables.map((table) => table.toArray())),
    await fakeBrowser.storage.local.get(null),
  ]);

/** What a report of a rotation says once it was saved and opened again, against seals noted before. */
async function checked(rotation: string, before: Parameters<typeof checkAgainst>[1] = []) {
  const made = await reportNow(rotation, false);
  if (made === null) throw new Error('no report');
  const opened = await openReport(new File([reportJson(made)], 'report.json'));
  if ('fault' in opened) throw new Error(opened.fault);
  const gaps = opened.read.checks.flatMap((check) => check.gaps);
  return { judgement: judgementOf(checkAgainst(opened.read, before)), gaps };
}

describe('erasing', () => {
  let story: Awaited<ReturnType<typeof begin>>;
  let seals: ReturnType<typeof sealsOf>;
  beforeEach(async () => {
    story = await begin();
    seals = sealsOf(await entriesOf(story.rotation));
  });

  it('a person takes their name, the asking and what names them; tools and states stay, and the chain still reads', async () => {
    await db.accounts.toCollection().modify({ user: 'ANA' });
    const target = { kind: 'person', id: await idOf('people', 'Ana') } as const;
    const plan = await lookBeforeErasing(target);
    expect(plan).toMatchObject({ people: [target.id], gaps: [{ gone: 'erased' }], unnamed: [story.account] });
    expect(plan.ownerless).toHaveLength(2);
    expect(plan.remarks).toHaveLength(1);
    const states = await statesOf(await openRotation());
    await erase(target);
    expect(await everywhere()).not.toMatch(/\bana\b/i);
    expect(await everywhere()).not.toContain(target.id);
    expect(await statesOf(await openRotation())).toEqual(states);
    expect((await readSnapshot()).people.map(({ name }) => name)).toEqual(['Ben']);
    expect(await db.tools.count()).toBe(3);
    const asked = plan.gaps[0]?.no ?? 0;
    expect(await checked(story.rotation, seals)).toEqual({
      judgement: 'consistent',
      gaps: [{ no: asked, gone: 'erased' }],
    });
  });

  it('a tool takes its tasks and reasons, and nothing else', async () => {
    const target = { kind: 'tool', id: await idOf('tools', 'Sync') } as const;
    await erase(target);
    expect(await everywhere()).not.toContain(target.id);
    expect(await everywhere()).not.toContain('retired');
    expect(await statesOf(await openRotation())).toEqual({ Zap: 'broken', Form: 'verified' });
    const { judgement, gaps } = await checked(story.rotation, seals);
    expect(judgement).toBe('consistent');
    expect(gaps.map(({ gone }) => gone)).toEqual(['erased', 'erased']);
  });

  it('a rotation leaves its seal, and the one after it still reads', async () => {
    await closeRotation(story.rotation);
    await show('f'.repeat(64), {
      before: { fingerprint: (await readSnapshot()).accounts[0]?.token?.fingerprint ?? '', lastAt: Date.now() - 5 },
    });
    const next = (await openRotation()).id;
    await erase({ kind: 'rotation', id: story.rotation });
    expect((await db.rotations.toArray()).map(({ id }) => id)).toEqual([next]);
    expect(await db.remarks.count()).toBe(0);
    expect(sealsOf(await entriesOf(story.rotation))).toMatchObject([{ count: (seals[0]?.count ?? 0) + 1 }]);
    expect(await reportNow(story.rotation, true)).toBeNull();
    expect((await checked(next)).judgement).toBe('consistent');
    expect(await db.tools.count()).toBe(3);
    expect(await db.people.count()).toBe(2);
  });

  it('an account takes its rotations, fingerprints and findings; the tools of everybody stay', async () => {
    await addTool(draft('Only here'), story.account);
    await describeCompany('acme', { label: 'Head office', admin: null });
    await fakeBrowser.storage.local.set({ 'taught:acme.pipedrive.com': 'anything' });
    await keepPlan({ company: 'acme', reason: null, at: Date.now() });
    const plan = await lookBeforeErasing({ kind: 'account', id: story.account });
    expect(plan).toMatchObject({ rotations: [story.rotation], open: 1, tools: [await idOf('tools', 'Only here')] });
    await erase({ kind: 'account', id: story.account });
    expect(await everywhere()).not.toContain(story.account);
    expect(await everywhere()).not.toContain('Head office');
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).not.toContain('taught:acme.pipedrive.com');
    expect((await fakeBrowser.storage.local.get('plan')).plan).toBeUndefined();
    expect(await Promise.all([db.accounts, db.sightings, db.rotations].map((table) => table.count()))).toEqual([
      0, 0, 0,
    ]);
    expect((await db.tools.toArray()).map(({ name }) => name).sort()).toEqual(['Form', 'Sync', 'Zap']);
    expect((await readSnapshot()).rotations).toEqual([]);
  });

  it('everything leaves nothing, and Rekey begins anew', async () => {
    await keepRetention(30);
    await copyNow();
    const { installation, fingerprintKey } = await identity();
    await eraseEverything();
    const filled = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
    expect(filled.filter(([, count]) => count > 0)).toEqual([['meta', 1]]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['revision']);
    db.close();
    await db.open();
    await tidy();
    expect(await recoveryIn(db)).toBeNull();
    const anew = await identity();
    expect(anew.installation).not.toBe(installation);
    expect(anew.fingerprintKey).not.toBe(fingerprintKey);
    expect(await readSnapshot()).toMatchObject({ accounts: [], tools: [], people: [], setAside: null });
    await begin();
    expect((await openRotation()).tasks).toHaveLength(3);
  });

  it('a person leaves texts in which their name is no word, set aside or not', async () => {
    const target = { kind: 'person', id: await idOf('people', 'Ana') } as const;
    await db.remarks.add({ id: target.id, text: 'The manager knows' });
    await db.setAside.bulkAdd(
      ['our manager', 'see Ana:\nshe knows', 'Äana', 'for (ANA)'].map((name) => {
        return { table: 'tools', row: { name, Ana: 7 }, at: 1, told: 0 as const };
      }),
    );
    const texts = (await db.setAside.bulkGet((await lookBeforeErasing(target)).setAside)).map((aside) => aside?.row);
    expect(texts).toMatchObject([{ name: 'see Ana:\nshe knows' }, { name: 'for (ANA)' }]);
    expect((await lookBeforeErasing(target)).remarks).not.toContain(target.id);
  });

  it('a person takes what was written in errands about them alone', async () => {
    const [ana, ben] = [await idOf('people', 'Ana'), await idOf('people', 'Ben')];
    const { installation } = await identity();
    for (const people of [[ana], [ana, ben]]) {
      const [errand, step, remark] = [newId(), newId(), newId()];
      const settled = { type: 'settled', step, how: 'waived', remark, proof: 'said', account: null } as const;
      await write(async () => {
        await db.remarks.add({ id: remark, text: `About ${people.length}` });
        const started = { type: 'started', kind: 'withdrawal', people, sort: 'partner' } as const;
        await appendToErrand(errand, installation, 'me', [started, settled]);
      });
    }
    await erase({ kind: 'person', id: ana });
    const texts = (await db.remarks.toArray()).map(({ text }) => text);
    expect(texts).toContain('About 2');
    expect(texts).not.toContain('About 1');
    // One whose row can't be read now, in its table or aside, is still there.
    const row = await db.people.get(ben);
    await db.people.update(ben, { name: 7 as never });
    expect((await lookBeforeErasing({ kind: 'person', id: ana })).remarks).toEqual([]);
    await db.people.delete(ben);
    const no = await db.setAside.add({ table: 'people', row, at: 1, told: 0 });
    expect((await lookBeforeErasing({ kind: 'person', id: ana })).remarks).toEqual([]);
    await db.setAside.delete(no);
    if (row !== undefined) await db.people.put(row);
    // Two entries may be the same human; what is left is about nobody who is still there.
    await erase({ kind: 'person', id: ben });
    expect((await db.remarks.toArray()).map(({ text }) => text)).not.toContain('About 2');
  });

  it('nothing comes back from the copy, not even what leaves its table empty', async () => {
    await copyNow();
    await erase({ kind: 'account', id: story.account });
    expect(await everywhere()).not.toContain(story.account);
    await tidy();
    expect(await db.accounts.count()).toBe(0);
    expect(await recoveryIn(db)).toBeNull();
    expect((await latestCheckpoint(db))?.rows).toMatchObject({ accounts: [], rotations: [] });
  });

  it('a write that fails leaves what there was, and its copy', async () => {
    await copyNow();
    const before = await latestCheckpoint(db);
    const refused = vi.spyOn(db.accounts, 'bulkDelete').mockRejectedValueOnce(new Error('full'));
    await expect(erase({ kind: 'account', id: story.account })).rejects.toThrow('full');
    refused.mockRestore();
    expect(await latestCheckpoint(db)).toEqual(before);
  });

  it('what was set aside reads as such, and goes with what it speaks of', async () => {
    const zap = await idOf('tools', 'Zap');
    const event = (await entriesOf(story.rotation)).find(({ no }) => no === 2);
    await db.table('events').put({ ...event, what: { type: 'task-added', tool: zap, broken: true } });
    await write(setDamagedAside);
    expect((await checked(story.rotation, seals)).gaps).toEqual([{ no: 2, gone: 'set-aside' }]);
    expect((await lookBeforeErasing({ kind: 'tool', id: zap })).setAside).toHaveLength(1);
    await erase({ kind: 'tool', id: zap });
    expect(await db.setAside.count()).toBe(0);
    expect(await everywhere()).not.toContain(zap);
  });

  it('what is not there changes nothing', async () => {
    const before = await everywhere();
    await erase({ kind: 'person', id: story.rotation });
    await erase({ kind: 'rotation', id: story.account });
    const after = await everywhere();
    expect(after.replace(/"revision".*$/, '').length).toBeLessThanOrEqual(before.length);
    expect((await openRotation()).tasks).toHaveLength(3);
  });
});
