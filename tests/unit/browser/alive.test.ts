import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { keepFound, tieToTool, untie } from '../../../utils/browser/service/findings';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { itWorks, markUpdated, skip, undo } from '../../../utils/browser/service/tasks';
import { db } from '../../../utils/browser/store/database';
import { eventsOf } from '../../../utils/browser/store/log';
import { CLOCKS_APART } from '../../../utils/core/finding/alive';
import type { Writer } from '../../../utils/core/finding/look';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { MINUTE } from '../../../utils/core/time';
import { pass, START, withBrowser } from './browser';
import { addTools, NEW, NEWER, OLD, onlyTask, openRotation, replaceToken, statesOf } from './stories';

withBrowser();

let account: string;
let [export_, form]: string[] = [];
/** From here on, a change tells something. */
const LIFE = START + CLOCKS_APART;
const wrote = (agent: string, lastAt: number): Writer => ({ agent, count: 1, firstAt: lastAt, lastAt });
const found = (...writers: Writer[]) => keepFound(account, 12, { receivers: null, writers, deals: 9, whole: true });
const evidenceOf = async (tool: string | undefined) =>
  (await openRotation()).tasks.find((task) => task.tool === tool)?.evidence;

beforeEach(async () => {
  [export_, form] = await addTools('Export', 'Form');
  account = await replaceToken(OLD, NEW);
  pass(MINUTE);
});

it('a look writes down who wrote after the token was replaced, with the time of the change', async () => {
  await tieToTool({ account, agent: 'axios/1' }, export_ ?? '');
  await tieToTool({ account, agent: 'curl/8' }, form ?? '');
  await found(wrote('axios/1', LIFE + 5000), wrote('curl/8', START - 5000), wrote('ruby', LIFE + 6000));
  expect(await evidenceOf(export_)).toEqual({
    ...{ grade: 'alive', who: 'rekey', at: START + MINUTE },
    ...{ wroteAt: LIFE + 5000, tied: true },
  });
  const rotation = await openRotation();
  expect(await statesOf(rotation)).toEqual({ Export: 'verified', Form: 'broken' });
  const events = await eventsOf(rotation.id);
  expect(events.filter(({ what }) => what.type === 'verified')).toHaveLength(1);
  expect(firstBreak(events)).toBeNull();

  await found(wrote('axios/1', LIFE + 9000));
  expect(await eventsOf(rotation.id)).toHaveLength(events.length);
});

it('what was found before counts once the user says whose it is; a webhook never does', async () => {
  await found(wrote('axios/1', LIFE + 5000));
  await tieToTool({ account, webhooks: [501] }, form ?? '');
  expect(await statesOf(await openRotation())).toEqual({ Export: 'broken', Form: 'broken' });
  await tieToTool({ account, agent: 'axios/1' }, form ?? '');
  expect(await statesOf(await openRotation())).toEqual({ Export: 'broken', Form: 'verified' });
});

it('is taken back with the word that it rests on, and does not come again', async () => {
  const trace = { account, agent: 'axios/1' };
  await tieToTool(trace, export_ ?? '');
  await tieToTool({ account, agent: 'curl/8' }, form ?? '');
  await found(wrote('axios/1', LIFE + 5000), wrote('curl/8', LIFE + 5000));
  expect(await statesOf(await openRotation())).toEqual({ Export: 'verified', Form: 'verified' });
  await untie(trace);
  await untie(trace);
  expect(await statesOf(await openRotation())).toEqual({ Export: 'broken', Form: 'verified' });
  await found(wrote('axios/1', LIFE + 9000));
  const rotation = await openRotation();
  expect(await statesOf(rotation)).toEqual({ Export: 'broken', Form: 'verified' });
  expect(firstBreak(await eventsOf(rotation.id))).toBeNull();
  expect(await db.ties.toArray()).toMatchObject([{ value: 'curl/8' }]);
});

it('a word on webhooks that is taken back changes no state', async () => {
  await tieToTool({ account, webhooks: [501, 502] }, form ?? '');
  await untie({ account, webhooks: [501] });
  expect(await db.ties.toArray()).toMatchObject([{ sort: 'webhook', value: '502' }]);
});

it('makes a tested tool more certain, and is not needed for one that was left out', async () => {
  const ref = async (tool: string | undefined) => {
    const rotation = await openRotation();
    return { rotation: rotation.id, task: rotation.tasks.find((task) => task.tool === tool)?.id ?? '' };
  };
  await itWorks(await ref(export_));
  await skip(await ref(form), 'not in use');
  await tieToTool({ account, agent: 'axios/1' }, export_ ?? '');
  await tieToTool({ account, agent: 'curl/8' }, form ?? '');
  await found(wrote('axios/1', LIFE + 5000), wrote('curl/8', LIFE + 5000));
  expect(await statesOf(await openRotation())).toEqual({ Export: 'verified', Form: 'skipped' });
  expect(await evidenceOf(export_)).toMatchObject({ grade: 'alive' });
});

it('is taken back by undo, and comes again only when the tool writes again', async () => {
  await db.tools.delete(form ?? '');
  await db.rotations.clear();
  account = await replaceToken(NEW, NEWER);
  pass(MINUTE);
  const { ref } = await onlyTask();
  await markUpdated(ref);
  await tieToTool({ account, agent: 'axios/1' }, export_ ?? '');
  const at = LIFE + MINUTE + 5000;
  await found(wrote('axios/1', at));
  expect((await onlyTask()).task.state).toBe('verified');
  await undo(ref);
  await found(wrote('axios/1', at));
  await tieToTool({ account, agent: 'axios/1' }, export_ ?? '');
  expect((await onlyTask()).task).toMatchObject({ state: 'updated', evidence: { grade: 'said' } });
  await found(wrote('axios/1', at + 1000));
  expect((await onlyTask()).task).toMatchObject({ state: 'verified', evidence: { wroteAt: at + 1000 } });
});

it('changes nothing in a rotation that has ended, nor for another account', async () => {
  const { id } = await openRotation();
  await tieToTool({ account, agent: 'axios/1' }, export_ ?? '');
  const before = await eventsOf(id);
  await keepFound('00000000-0000-4000-8000-00000000ffff', 12, {
    ...{ receivers: null, deals: 9, whole: true },
    writers: [wrote('axios/1', LIFE + 5000)],
  });
  expect(await eventsOf(id)).toEqual(before);
  await closeRotation(id);
  await found(wrote('axios/1', LIFE + 5000));
  expect((await eventsOf(id)).map(({ what }) => what.type)).not.toContain('verified');
});
