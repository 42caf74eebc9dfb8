import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptAnswer, answerTo, handOver, openHandOver, sayOf } from '../../../utils/browser/service/handover';
import { startByHand } from '../../../utils/browser/service/rotations';
import { itWorks, recordAsked, saysDone } from '../../../utils/browser/service/tasks';
import { addTool } from '../../../utils/browser/service/tools';
import { db } from '../../../utils/browser/store/database';
import { rowsOf } from '../../../utils/browser/store/read';
import { moment } from '../../../utils/core/time';
import { id, TOKEN } from '../core/records';
import { pass, withBrowser } from './browser';
import { draft, openRotation, replaceToken, statesOf } from './stories';

withBrowser();
vi.setConfig({ testTimeout: 60_000 });

const file = (text: string) => new File([text], 'file.json');
const states = async () => statesOf(await openRotation());
const everything = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

/** Three tools of Ana after a change, two of them handed to her. Out: the file, and where the tasks are. */
async function begin() {
  for (const name of ['Zap', 'Sync', 'Form']) {
    pass(1);
    await addTool(draft(name, { owner: 'Ana', url: 'https://zap.acme.example/keys', notes: 'step 2' }), null);
  }
  await replaceToken();
  const { id: rotation, tasks } = await openRotation();
  const refs = tasks.map((task) => ({ rotation, task: task.id }));
  return { text: await handOver(refs.slice(0, 2), 'Ana', 'Carla'), refs };
}

let story: Awaited<ReturnType<typeof begin>>;
beforeEach(async () => {
  story = await begin();
});

/** What Ana answers when she says these words of the two tasks. */
async function answered(...words: ('updated' | 'tested')[]): Promise<string> {
  const { id: of } = JSON.parse(story.text);
  await openHandOver(file(story.text));
  for (const [index, word] of words.entries()) await sayOf(of, index + 1, word);
  return answerTo(of, 'Ana');
}

async function opened(text: string) {
  const result = await openHandOver(file(text));
  if (!('opened' in result)) throw new Error(JSON.stringify(result));
  return result.opened;
}

it('the word of whoever was asked is theirs', async () => {
  const [ref] = story.refs as [(typeof story.refs)[0]];
  await recordAsked(ref);
  await saysDone(ref);
  const [ana] = await db.people.toArray();
  expect((await openRotation()).tasks[0]).toMatchObject({
    state: 'updated',
    evidence: { grade: 'said', who: ana?.id },
  });
});

it('the word of nobody changes nothing', async () => {
  await saysDone(story.refs[2] ?? { rotation: '', task: '' });
  expect((await states()).Form).toBe('broken');
});

describe('a hand-over', () => {
  it('says what needs the token and no more, and records that the colleague was asked', async () => {
    const { tasks, ...rest } = JSON.parse(story.text);
    expect(rest).toMatchObject({ format: 'rekey-hand-over', version: 1, from: 'Carla', to: 'Ana', how: null });
    expect(tasks).toHaveLength(2);
    expect(tasks[0]).toEqual({
      ...{ no: 1, tool: 'Zap', company: 'acme', critical: false, catalogue: null, notes: 'step 2' },
      ...{ url: 'https://zap.acme.example/keys', since: expect.anything() },
    });
    for (const { rotation, task } of story.refs) {
      expect(story.text).not.toContain(rotation);
      expect(story.text).not.toContain(task);
    }
    expect((await openRotation()).tasks.map(({ asked }) => asked?.at ?? null)).toEqual([Date.now(), Date.now(), null]);
  });

  it('touches no list of whoever opens it, is kept once, and comes back as a report', async () => {
    const before = await states();
    expect(await openHandOver(file(story.text))).toMatchObject({ again: false, cut: 0 });
    expect(await openHandOver(file(story.text))).toMatchObject({ again: true });
    expect(await db.received.count()).toBe(1);
    expect(await db.tools.count()).toBe(3);
    const back = await opened(await answered('updated', 'tested'));
    expect(back).toMatchObject({ known: true, handedTo: 'Ana', lines: [{ fate: 'new' }, { fate: 'new' }] });
    expect(await states()).toEqual(before);
    expect(await acceptAnswer(back.answer)).toBe(2);
    expect(await states()).toEqual({ Zap: 'updated', Sync: 'verified', Form: 'broken' });
    const [ana] = await db.people.toArray();
    expect((await openRotation()).tasks.map(({ evidence }) => evidence?.who ?? null)).toEqual([ana?.id, ana?.id, null]);
    expect(await acceptAnswer(back.answer)).toBe(0);
  });

  it('of nothing, or of more than a file holds, is refused, and nothing is recorded', async () => {
    const before = await everything();
    const [ref = { rotation: '', task: '' }] = story.refs;
    await expect(handOver([], 'Ben', null)).rejects.toThrow();
    await expect(handOver([{ ...ref, task: id(99) }], 'Ben', null)).rejects.toThrow();
    await expect(handOver(Array(501).fill(ref), 'Ben', null)).rejects.toThrow();
    expect(await everything()).toBe(before);
    expect(await openHandOver(file(await handOver(Array(500).fill(ref), 'Ben', null)))).toMatchObject({ cut: 0 });
  });

  it('is forbidden where the organisation has switched exports off', async () => {
    await fakeBrowser.storage.managed.set({ exports: false });
    await expect(handOver(story.refs, 'Ana', null)).rejects.toThrow();
    await expect(answerTo(JSON.parse(story.text).id, 'Ana')).rejects.toThrow();
  });
});

describe('an answer that is stale, foreign or hostile', () => {
  it('after another new token changes nothing', async () => {
    const text = await answered('updated');
    await startByHand({ account: null, company: 'acme', t0: moment(Date.now()), reason: null });
    const back = await opened(text);
    expect(back.lines).toMatchObject([{ fate: 'ended' }]);
    expect(await acceptAnswer(back.answer)).toBe(0);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['broken']));
  });

  it('that knows less than the list says so', async () => {
    const text = await answered('updated');
    await itWorks(story.refs[0] ?? { rotation: '', task: '' });
    expect((await opened(text)).lines).toMatchObject([{ fate: 'nothing-new' }]);
  });

  it('to nothing that was handed over here, or to tasks that were not, changes nothing', async () => {
    const answer = JSON.parse(await answered('updated'));
    const before = await everything();
    const strange = await opened(JSON.stringify({ ...answer, id: id(77) }));
    expect(strange).toMatchObject({ known: false, lines: [{ fate: 'not-handed-over' }] });
    const more = await opened(JSON.stringify({ ...answer, tasks: [{ no: 3, word: 'tested', at: 5 }] }));
    expect(more.lines).toMatchObject([{ no: 3, fate: 'not-handed-over' }]);
    expect(await acceptAnswer(strange.answer)).toBe(0);
    expect(await acceptAnswer(more.answer)).toBe(0);
    expect(await everything()).toBe(before);
  });

  it.each([
    ['a script for an address', (t: string) => t.replaceAll('https://zap', 'javascript://zap'), 'damaged'],
    ['one more field', (t: string) => t.replace('"tasks"', '"settings": {}, "tasks"'), 'damaged'],
    ['the same number twice', (t: string) => t.replace('"no": 2', '"no": 1'), 'damaged'],
    ['no task', (t: string) => JSON.stringify({ ...JSON.parse(t), tasks: [] }), 'damaged'],
    [
      '501 tasks',
      (t: string) => JSON.stringify({ ...JSON.parse(t), tasks: Array(501).fill(JSON.parse(t).tasks[0]) }),
      'damaged',
    ],
    ['a newer version', (t: string) => t.replace('"version": 1', '"version": 2'), 'wrong-version'],
    ['another format', (t: string) => t.replace('rekey-hand-over', 'rekey-inventory'), 'wrong-format'],
    [
      'keys of the prototype',
      (t: string) => t.replace('"format"', '"__proto__": {"x": 1}, "constructor": 1, "format"'),
      'damaged',
    ],
    ['great depth', () => '['.repeat(60), 'wrong-format'],
    ['nothing', () => '', 'empty'],
  ])('with %s is refused and explained', async (_what, change, fault) => {
    const before = await everything();
    expect(await openHandOver(file(change(story.text)))).toEqual({ fault });
    expect(await everything()).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('larger than 2 MB is refused unread', async () => {
    const huge = file('{}');
    Object.defineProperty(huge, 'size', { value: 3 * 1024 * 1024 });
    expect(await openHandOver(huge)).toEqual({ fault: 'too-big' });
  });

  it('with a token in it loses the token and tells', async () => {
    const text = story.text.replaceAll('step 2', `paste ${TOKEN}`).replace('Carla', `Carla ${TOKEN}`);
    expect(await openHandOver(file(text))).toMatchObject({ cut: 3 });
    expect(await everything()).not.toContain(TOKEN);
  });

  it('with a name that has the form of a token once it is shortened is kept so that it can be read', async () => {
    const text = story.text.replace('Carla', `${'z'.repeat(160)}${'a'.repeat(50)}`);
    expect(text).not.toBe(story.text);
    expect(await openHandOver(file(text))).toMatchObject({ cut: 1 });
    expect(await rowsOf('received')).toHaveLength(1);
  });

  it('altered in any byte never touches a task by itself', async () => {
    const text = await answered('updated', 'tested');
    const before = await states();
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), async (at, sign) => {
        const result = await openHandOver(file(text.slice(0, at) + String.fromCharCode(sign) + text.slice(at + 1)));
        if ('opened' in result)
          for (const { fate, no } of result.opened.lines) expect(fate === 'new' ? no <= 2 : true).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(await states()).toEqual(before);
  });
});
