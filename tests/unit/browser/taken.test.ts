import type { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { openAgainWhenTaken } from '../../../utils/browser/store/taken';

const connection = new EventTarget();
const open = vi.fn(async () => {});
const versionChange = (newVersion: number | null) => Object.assign(new Event('versionchange'), { newVersion });

beforeEach(() => {
  vi.useFakeTimers();
  open.mockReset();
});

it('a database is opened again after the browser has closed it or somebody deleted it, each time later; not for a new version', () => {
  openAgainWhenTaken({ backendDB: () => connection, open } as unknown as Dexie);
  connection.dispatchEvent(versionChange(7));
  vi.advanceTimersByTime(60_000);
  expect(open).not.toHaveBeenCalled();
  open.mockRejectedValueOnce(new Error('still gone'));
  connection.dispatchEvent(new Event('close'));
  vi.advanceTimersByTime(300);
  expect(open).toHaveBeenCalledTimes(1);
  connection.dispatchEvent(versionChange(null));
  vi.advanceTimersByTime(500);
  expect(open).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(open).toHaveBeenCalledTimes(2);
});
