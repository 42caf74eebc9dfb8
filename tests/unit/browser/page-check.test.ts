import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkPage } from '../../../utils/browser/page-check';
import { answerQuestion, startByHand } from '../../../utils/browser/service/rotations';
import { acceptSeen, noteSeen } from '../../../utils/browser/service/seen';
import { recordSighting } from '../../../utils/browser/service/sightings';
import { readSnapshot } from '../../../utils/browser/service/snapshot';
import { itWorks, markUpdated, skip, undo } from '../../../utils/browser/service/tasks';
import { addTool } from '../../../utils/browser/service/tools';
import { db } from '../../../utils/browser/store/database';
import { fingerprint } from '../../../utils/browser/store/fingerprint';
import { eventsOf } from '../../../utils/browser/store/log';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { MINUTE, moment } from '../../../utils/core/time';
import { print, TOKEN } from '../core/records';
import { asked, pass, START, withBrowser } from './browser';
import { COMPANY, draft, onlyTask, show } from './stories';

withBrowser();

const URL_OF_TOOL = 'https://zap.example/keys';
const [OLD, NEW, STRANGE] = [print(11), print(12), print(13)];

/** The user pressed Rekey's icon on a page, whose frames give these answers. */
function onPage(url: string | undefined, ...results: unknown[]): void {
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1, url }] as never);
  asked.executeScript.mockResolvedValue(results.map((result) => ({ result })));
}
const look = (...digests: string[]) => ({ digests, hidden: false });
const check = async () => (await checkPage(await readSnapshot())).map(({ shown }) => shown);

/** A tool with an address, and a rotation known by its digests. */
async function begin(auth: 'token' | 'unknown' = 'token'): Promise<void> {
  await addTool(draft('Zap', { url: URL_OF_TOOL, auth }), null);
  const before = { fingerprint: await fingerprint(OLD), lastAt: START - 500 };
  await recordSighting(COMPANY, { fingerprint: await fingerprint(NEW), before, pressedAt: null, at: START });
}

describe('one look at a page', () => {
  it('compares what any frame gives with the tokens of the account', async () => {
    await begin();
    onPage(URL_OF_TOOL, look(STRANGE), look(NEW));
    expect(await check()).toEqual(['new']);
    onPage('https://zap.example/other?page=1', look(NEW), look(OLD));
    expect(await checkPage(await readSnapshot())).toMatchObject([{ shown: 'old', sure: false }]);
    onPage(URL_OF_TOOL, look(STRANGE), null, undefined);
    expect(await check()).toEqual([]);
    onPage(URL_OF_TOOL, look(), { digests: [], hidden: true });
    expect(await check()).toEqual(['hidden']);
    expect(asked.executeScript).toHaveBeenLastCalledWith({
      target: { tabId: 1, allFrames: true },
      files: ['/page-check.js'],
    });
  });

  it('takes nothing from a page but digests and the sign of a hidden value', async () => {
    await begin();
    const answers = [
      { digests: [TOKEN], hidden: true },
      { digests: [NEW], hidden: true, more: TOKEN },
      { digests: Array.from({ length: 51 }, () => NEW), hidden: true },
      { digests: [NEW], hidden: 'yes' },
      [NEW],
      NEW,
    ];
    for (const answer of answers) {
      onPage(URL_OF_TOOL, answer);
      expect(await check()).toEqual([]);
    }
  });

  it('is not taken of other pages, without a click, or with nothing open', async () => {
    onPage(URL_OF_TOOL, look(NEW));
    expect(await check()).toEqual([]);
    await begin();
    for (const url of [undefined, 'https://other.example/keys', 'chrome://newtab/', 'http:']) {
      onPage(url, look(NEW));
      expect(await check()).toEqual([]);
    }
    await addTool(draft('Own', { url: 'https://acme.pipedrive.com/settings/api' }), null);
    onPage('https://acme.pipedrive.com/settings/api', look(NEW));
    expect(await check()).toEqual([]);
    expect(asked.executeScript).not.toHaveBeenCalled();
    onPage(URL_OF_TOOL);
    asked.executeScript.mockRejectedValue(new Error('this page belongs to the browser'));
    expect(await check()).toEqual([]);
  });

  it('is not taken where the organisation has switched page checks off, and says so', async () => {
    await begin();
    await fakeBrowser.storage.managed.set({ pageChecks: false });
    onPage(URL_OF_TOOL, look(NEW));
    expect(await check()).toEqual(['off']);
    expect(asked.executeScript).not.toHaveBeenCalled();
  });
});

describe('a rotation that the user told of', () => {
  const tell = () => startByHand({ account: null, company: COMPANY, t0: moment(Date.now()), reason: null });
  const showOn = async (digest: string) => show(await fingerprint(digest));

  it('that came before the first sighting: the token seen is not called old', async () => {
    await addTool(draft('Zap', { url: URL_OF_TOOL }), null);
    await showOn(NEW);
    pass(MINUTE);
    await tell();
    onPage(URL_OF_TOOL, look(NEW));
    expect(await check()).toEqual([]);
    await showOn(NEW);
    expect(await check()).toEqual([]);
  });

  it('before the new token was seen: the one from before is old from then on', async () => {
    await addTool(draft('Zap', { url: URL_OF_TOOL }), null);
    await showOn(OLD);
    pass(MINUTE);
    await tell();
    onPage(URL_OF_TOOL, look(OLD));
    expect(await check()).toEqual([]);
    pass(MINUTE);
    await showOn(NEW);
    expect(await check()).toEqual(['old']);
    onPage(URL_OF_TOOL, look(NEW));
    expect(await check()).toEqual(['new']);
  });
});

it('a value of which the user said that nothing changed is no old token', async () => {
  await show(await fingerprint(OLD));
  await show(await fingerprint(STRANGE));
  const [question] = (await readSnapshot()).questions;
  await answerQuestion(question?.account ?? '', 'neither', null);
  await begin();
  onPage(URL_OF_TOOL, look(STRANGE));
  expect(await check()).toEqual([]);
  onPage(URL_OF_TOOL, look(STRANGE, NEW));
  expect(await check()).toEqual(['new']);
  onPage(URL_OF_TOOL, look(STRANGE, OLD));
  expect(await check()).toEqual(['old']);
});

describe('the new token on the page', () => {
  const state = async () => {
    const { task } = await onlyTask();
    return [task.state, task.evidence?.grade, task.evidence?.who];
  };
  const ref = async () => (await onlyTask()).ref;

  it('is recorded as seen by Rekey when the user says that it is saved', async () => {
    await begin();
    await acceptSeen(await ref());
    await acceptSeen(await ref());
    expect(await state()).toEqual(['updated', 'seen', 'rekey']);
    const events = await eventsOf((await ref()).rotation);
    expect(firstBreak(events)).toBeNull();
    expect(events.at(-1)).toMatchObject({ who: 'rekey', at: START, what: { type: 'updated', grade: 'seen' } });
    expect(JSON.stringify(events)).not.toContain('zap.example');
    await undo(await ref());
    expect(await state()).toEqual(['broken', undefined, undefined]);
  });

  it('also says that the tool uses the token, where nobody knew', async () => {
    await begin('unknown');
    await acceptSeen(await ref());
    expect(await state()).toEqual(['updated', 'seen', 'rekey']);
    expect((await onlyTask()).tool?.auth).toBe('token');
    await undo(await ref());
    expect((await state())[0]).toBe('unsure');
    expect((await onlyTask()).tool?.auth).toBe('unknown');
    await acceptSeen(await ref());
    await itWorks(await ref());
    await undo(await ref());
    expect((await state())[0]).toBe('updated');
    expect((await onlyTask()).tool?.auth).toBe('token');
  });

  it('is written down whole or not at all', async () => {
    await begin('unknown');
    const one = await ref();
    const before = await eventsOf(one.rotation);
    const update = vi.spyOn(db.tools, 'update').mockRejectedValue(new Error('the disk is full'));
    await expect(acceptSeen(one)).rejects.toThrow('the disk is full');
    update.mockRestore();
    expect(await eventsOf(one.rotation)).toEqual(before);
    expect((await state())[0]).toBe('unsure');
    await noteSeen(one);
    expect((await state())[0]).toBe('unsure');
  });

  it('turns nothing green by itself, and makes a word stronger', async () => {
    await begin();
    await noteSeen(await ref());
    expect((await state())[0]).toBe('broken');
    await markUpdated(await ref());
    expect(await state()).toEqual(['updated', 'said', 'me']);
    await noteSeen(await ref());
    await noteSeen(await ref());
    expect(await state()).toEqual(['updated', 'seen', 'rekey']);
    await itWorks(await ref());
    await noteSeen(await ref());
    expect(await state()).toEqual(['verified', 'tested', 'me']);
  });

  it('leaves alone what was left out', async () => {
    await begin();
    await skip(await ref(), 'not in use');
    await acceptSeen(await ref());
    await noteSeen(await ref());
    expect((await state())[0]).toBe('skipped');
  });
});
