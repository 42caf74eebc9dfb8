import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addTool } from '../../../utils/browser/service/tools';
import { db } from '../../../utils/browser/store/database';
import { project } from '../../../utils/browser/worker/project';
import { DAY, MINUTE } from '../../../utils/core/time';
import '../../component/words';
import { asked, withBrowser } from './browser';
import { draft, openRotation, replaceToken } from './stories';

/** A Thursday, 10:00 in Berlin. */
export const MORNING = Date.UTC(2026, 10, 26, 9);

/** What was notified of: minutes after ten o'clock, title, text. */
export const told: [number, string, string][] = [];

/** The browser's way to show a notification. */
export const create = vi.fn();

/**
 * Tests of a file begin at ten in the morning, with a token that was just replaced, a critical tool Flow of Ana's and a
 * tool Form, and with notifications allowed.
 */
export function withDays(): void {
  withBrowser();
  beforeEach(async () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    told.length = 0;
    create.mockReset();
    create.mockImplementation(async (_id: string, { title, message }: { title: string; message: string }) => {
      told.push([minutes(Date.now()), title, message]);
    });
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(create);
    asked.contains.mockImplementation(async ({ permissions }) => permissions?.[0] === 'notifications');
    vi.setSystemTime(MORNING - 10 * DAY);
    await addTool(draft('Flow', { critical: true, owner: 'Ana' }), null);
    await addTool(draft('Form'), null);
    vi.setSystemTime(MORNING);
    await replaceToken();
    await db.rotations.toCollection().modify({ announcedAt: MORNING });
    await project();
  });
  afterEach(() => void vi.unstubAllEnvs());
}

/** The clock shows so many minutes after ten, and the worker wakes. */
export async function wake(minute: number): Promise<void> {
  vi.setSystemTime(MORNING + minute * MINUTE);
  await project();
}

/** When the one alarm is set for, in minutes after ten; null when none is. */
export async function alarm(): Promise<number | null> {
  const alarms = await fakeBrowser.alarms.getAll();
  expect(alarms.length).toBeLessThan(2);
  return alarms[0] === undefined ? null : minutes(alarms[0].scheduledTime);
}

/** Lets time go by up to a minute after ten; the worker wakes by its alarm alone. */
export async function passUntil(end: number): Promise<void> {
  for (let next = await alarm(); next !== null && next <= end; next = await alarm()) await wake(next);
  vi.setSystemTime(MORNING + end * MINUTE);
}

/** Where the service finds the task of a tool. */
export async function taskOf(name: string): Promise<{ rotation: string; task: string }> {
  const { id: rotation, tasks } = await openRotation();
  const tool = (await db.tools.toArray()).find((one) => one.name === name);
  const task = tasks.find((one) => one.tool === tool?.id);
  if (task === undefined) throw new Error(`no task for ${name}`);
  return { rotation, task: task.id };
}

function minutes(at: number): number {
  return (at - MORNING) / MINUTE;
}
