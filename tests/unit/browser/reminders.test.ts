import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markUpdated } from '../../../utils/browser/service/tasks';
import { reminded } from '../../../utils/browser/store/reminded';
import { project } from '../../../utils/browser/worker/project';
import { HOUR, MINUTE } from '../../../utils/core/time';
import { create, MORNING, passUntil, taskOf, told, wake, withDays } from './days';

withDays();

describe('each reminder comes once and none is lost', () => {
  it('while the browser runs', async () => {
    await passUntil(10 * 24 * 60);
    expect(told).toEqual([
      [60, '1 tool waits for the new token', 'Late: Flow'],
      [120, '1 tool waits for the new token', 'Very late: Flow'],
      [24 * 60, '1 tool waits for the new token', 'Late: Form'],
      // 48 hours after Thursday is a Saturday: it waits for Monday, seven o'clock.
      [93 * 60, '1 tool waits for the new token', 'Very late: Form'],
    ]);
  });

  it('over a sleep, in which what was owed comes together', async () => {
    await wake(30);
    await wake(5 * 60);
    await passUntil(10 * 60);
    expect(told).toEqual([[300, '1 tool waits for the new token', 'Very late: Flow']]);
  });

  it('over restarts, at which the browser forgets its alarms', async () => {
    for (let minute = 10; minute < 24 * 60 + 200; minute += 10) {
      await fakeBrowser.alarms.clearAll();
      await wake(minute);
    }
    expect(told.map(([minute, , text]) => [minute, text])).toEqual([
      [60, 'Late: Flow'],
      [120, 'Very late: Flow'],
      [24 * 60, 'Late: Form'],
    ]);
  });

  it('over a clock that is set back an hour, and one that is set ahead', async () => {
    await wake(60);
    await wake(5);
    await passUntil(180);
    expect(told.map(([, , text]) => text)).toEqual(['Late: Flow', 'Very late: Flow']);
    await wake(11 * 24 * 60);
    expect(told.at(-1)?.[2]).toBe('Very late: Form');
    await wake(200);
    await passUntil(12 * 24 * 60);
    expect(told).toHaveLength(3);
  });

  it('for as many wakes at once as there may be', async () => {
    vi.setSystemTime(MORNING + HOUR);
    await Promise.all([project(), project(), project()]);
    expect(told).toHaveLength(1);
  });

  it('where the worker ends after it has decided, and before it has shown anything', async () => {
    create.mockRejectedValueOnce(new Error('the worker ends'));
    await wake(60);
    expect([told, (await reminded()).pending.length]).toEqual([[], 1]);
    await wake(61);
    await wake(62);
    expect(told).toEqual([[61, '1 tool waits for the new token', 'Late: Flow']]);
    expect(await reminded()).toMatchObject({ pending: [], lastAt: MORNING + 61 * MINUTE });
  });

  it('and not at all for what was done meanwhile', async () => {
    create.mockRejectedValueOnce(new Error('the worker ends'));
    await wake(60);
    await markUpdated(await taskOf('Flow'));
    await passUntil(300);
    expect(told).toEqual([]);
  });
});
