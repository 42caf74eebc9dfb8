import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveReason } from '../../../utils/browser/service/rotations';
import { markUpdated, recordAsked, snooze } from '../../../utils/browser/service/tasks';
import { db } from '../../../utils/browser/store/database';
import { keepTimeSettings } from '../../../utils/browser/store/time';
import { openFromNotification } from '../../../utils/browser/worker/notification';
import { project } from '../../../utils/browser/worker/project';
import { TIME_SETTINGS } from '../../../utils/core/reminding/settings';
import { HOUR, MINUTE } from '../../../utils/core/time';
import { asked } from './browser';
import { alarm, MORNING, passUntil, taskOf, told, wake, withDays } from './days';
import { openRotation } from './stories';

withDays();

describe('nobody is disturbed', () => {
  it('more than once an hour', async () => {
    await keepTimeSettings({ due: { ...TIME_SETTINGS.due, others: 61 * MINUTE } });
    await passUntil(200);
    expect(told.map(([minute, , text]) => [minute, text])).toEqual([
      [60, 'Late: Flow'],
      [120, 'Very late: Flow\nLate: Form'],
      [180, 'Very late: Form'],
    ]);
  });

  it('at night, except after a leak that may have become known later', async () => {
    await keepTimeSettings({ due: { ...TIME_SETTINGS.due, critical: 11 * HOUR } });
    await project();
    await passUntil(13 * 60);
    expect(told).toEqual([]);
    await giveReason((await openRotation()).id, 'leaked');
    await project();
    await passUntil(21 * 60 + 1);
    expect(told).toEqual([[13 * 60, 'After a leak, 2 tools wait for the new token', 'Very late: Flow, Form']]);
  });

  it('within a day of asking the owner', async () => {
    await wake(30);
    await recordAsked(await taskOf('Flow'));
    await passUntil(3 * 24 * 60);
    expect(told.slice(0, 2)).toEqual([
      [24 * 60, '1 tool waits for the new token', 'Late: Form'],
      [25 * 60, '1 tool waits for the new token', 'Very late: Flow'],
    ]);
  });

  it('before the time that they chose, and then they are', async () => {
    await wake(50);
    await snooze(await taskOf('Flow'), MORNING + 300 * MINUTE);
    await project();
    await passUntil(400);
    expect(told.map(([minute, , text]) => [minute, text])).toEqual([
      [300, 'Late: Flow'],
      [360, 'Very late: Flow'],
    ]);
    await snooze(await taskOf('Form'), MORNING + 460 * MINUTE);
    await project();
    await passUntil(470);
    expect(told.at(-1)).toEqual([460, '1 tool waits for the new token', 'Put off until now: Form']);
  });

  it('without having been asked, or against their will; the badge says it in words', async () => {
    asked.contains.mockResolvedValue(false);
    await wake(60);
    expect(await fakeBrowser.action.getTitle({})).toBe('Rekey: 2 tools need the new token; late: 1');
    asked.contains.mockResolvedValue(true);
    await keepTimeSettings({ reminds: false });
    await wake(130);
    expect(told).toEqual([]);
    // What is still late when they change their mind is said once.
    await keepTimeSettings({ reminds: true });
    await project();
    await passUntil(200);
    expect(told).toEqual([[130, '1 tool waits for the new token', 'Very late: Flow']]);
  });
});

describe('the age of the token', () => {
  beforeEach(async () => {
    await db.rotations.toCollection().modify({ open: 0 });
  });

  it('is said once, by day, by the schedule that was chosen', async () => {
    await wake(91 * 24 * 60);
    expect([told, await alarm()]).toEqual([[], null]);
    await keepTimeSettings({ schedule: '90' });
    await project();
    const text = 'acme: 91 days old';
    expect(told).toEqual([[91 * 24 * 60, 'Time to replace your Pipedrive token', text]]);
    await passUntil(400 * 24 * 60);
    expect(told).toHaveLength(1);
  });
});

describe('a rotation that opened behind its user’s back', () => {
  const openTab = async (active: boolean) => {
    const tab = { id: 5, windowId: 1, active, url: 'https://acme.pipedrive.com/deals' };
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async ({ active: front }) =>
      front && !active ? [] : [tab as never],
    );
    vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ id: 1, state: 'normal' } as never);
  };
  beforeEach(() => db.rotations.toCollection().modify({ announcedAt: null }));

  it('is told of a minute later, once', async () => {
    await openTab(false);
    await project();
    await passUntil(30);
    expect(told).toEqual([[1, 'Your Pipedrive token has changed', 'acme: 2 tools need the new token']]);
  });

  it('is not where a Pipedrive page is in sight, nor later', async () => {
    await openTab(true);
    await project();
    await passUntil(2);
    await openTab(false);
    await passUntil(30);
    expect(told).toEqual([]);
  });

  it('is not once somebody has begun', async () => {
    await openTab(false);
    await markUpdated(await taskOf('Form'));
    await project();
    await passUntil(30);
    expect(told).toEqual([]);
  });
});

it('leads to the dashboard when it is pressed, and is gone then', async () => {
  const clear = vi.spyOn(fakeBrowser.notifications, 'clear');
  await openFromNotification('reminder');
  expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContainEqual(
    expect.stringMatching(/dashboard.html#\/now$/),
  );
  expect(clear).toHaveBeenCalledWith('reminder');
});
