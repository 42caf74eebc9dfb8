import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { reopenPoint, settlePoint } from '../../../utils/browser/service/points';
import { closeRotation } from '../../../utils/browser/service/rotations';
import { readSnapshot } from '../../../utils/browser/service/snapshot';
import { eventsOf, rotationOf } from '../../../utils/browser/store/log';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { TOKEN } from '../core/records';
import { withBrowser } from './browser';
import { openRotation, replaceToken } from './stories';

withBrowser();

let id: string;
const settled = async () => (await rotationOf(id))?.settled ?? new Map();

beforeEach(async () => {
  await replaceToken();
  id = (await openRotation()).id;
});

it('each point is settled once, in the chain, with the reason apart from it and without secrets', async () => {
  await settlePoint(id, 'webhooks', null);
  await settlePoint(id, 'webhooks', 'again');
  await settlePoint(id, 'users', `nobody can invite, see ${TOKEN}`);
  expect([...(await settled()).keys()]).toEqual(['webhooks', 'users']);
  const remark = (await settled()).get('users')?.remark;
  const reason = (await readSnapshot()).remarks.get(remark);
  expect(reason).toMatch(/^nobody can invite/);
  expect(reason).not.toContain(TOKEN);
  const events = await eventsOf(id);
  expect(JSON.stringify(events)).not.toContain('nobody');
  expect(events.filter(({ what }) => what.type === 'point-settled')).toHaveLength(2);
  expect(firstBreak(events)).toBeNull();
});

it('also after the rotation has ended; it can be taken back', async () => {
  await closeRotation(id);
  await settlePoint(id, 'permissions', null);
  await reopenPoint(id, 'webhooks');
  expect((await settled()).get('permissions')).toMatchObject({ how: 'done', remark: null });
  await reopenPoint(id, 'permissions');
  expect((await settled()).size).toBe(0);
  expect((await eventsOf(id)).map(({ what }) => what.type).slice(-2)).toEqual(['point-settled', 'point-reopened']);
});
