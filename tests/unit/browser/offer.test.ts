import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allowReminders,
  allowRemindersOnce,
  declineReminders,
  keepTimeSettings,
  readTime,
} from '../../../utils/browser/service/time';
import { TIME_SETTINGS } from '../../../utils/core/reminding/settings';
import { HOUR } from '../../../utils/core/time';
import { asked, withBrowser } from './browser';

withBrowser();

const request = vi.fn(async (_permissions: unknown) => false);

beforeEach(() => {
  request.mockClear();
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(request);
});

describe('the permission to notify', () => {
  it('is asked for once by a snooze, whatever the answer', async () => {
    await allowRemindersOnce();
    await allowRemindersOnce();
    expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    expect((await readTime()).settings.offered).toBe(true);
  });

  it('is not asked for after a no, nor where it was given; by a press in the settings it is', async () => {
    asked.contains.mockResolvedValueOnce(true);
    await allowRemindersOnce();
    await declineReminders();
    await allowRemindersOnce();
    expect(request).not.toHaveBeenCalled();
    request.mockResolvedValueOnce(true);
    expect(await allowReminders()).toBe(true);
    expect((await readTime()).settings).toMatchObject({ offered: true, reminds: true });
  });

  it('stays to be offered where the browser wants another press first', async () => {
    request.mockRejectedValueOnce(new Error('only from a click'));
    await allowRemindersOnce();
    expect((await readTime()).settings.offered).toBe(false);
  });
});

describe('what holds', () => {
  it("is what was kept, change by change, and the organisation's hours over it", async () => {
    await Promise.all([
      keepTimeSettings({ schedule: '90' }),
      keepTimeSettings({ due: { ...TIME_SETTINGS.due, critical: 3 * HOUR } }),
    ]);
    await fakeBrowser.storage.managed.set({ dueHours: { others: 48 } });
    const { settings, times, locked, allowed } = await readTime();
    expect(settings).toMatchObject({ schedule: '90', due: { critical: 3 * HOUR } });
    expect([times.critical, times.others]).toEqual([3 * HOUR, 48 * HOUR]);
    expect([locked, allowed]).toEqual([{ critical: false, others: true }, false]);
  });
});
