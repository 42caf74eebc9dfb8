import type { Account } from '../../core/account';
import type { Tool } from '../../core/inventory/tool';
import { decide, type Reminded } from '../../core/reminding/decide';
import { ageMoments, type Moment, openedMoments, taskMoments } from '../../core/reminding/moments';
import { countLate } from '../../core/rotation/due';
import { isDown, type Rotation } from '../../core/rotation/fold';
import { closesAt } from '../../core/rotation/tally';
import { DAY, HOUR, MINUTE } from '../../core/time';
import { browser } from '../browser';
import { now } from '../clock';
import { mayNotify, notify } from '../notify';
import { isPipedriveVisible } from '../page';
import { nextErasure } from '../service/retention';
import { readTime } from '../service/time';
import { db } from '../store/database';
import { openRotations } from '../store/log';
import { rowsOf } from '../store/read';
import { keepReminded, reminded } from '../store/reminded';
import { timeSettings } from '../store/time';
import { reminderWords } from './reminder-words';

const ALARM = 'due';
const NOTIFICATION = 'reminder';

/** What reminders are made from. */
export interface Remembered {
  rotations: readonly Rotation[];
  accounts: readonly Account[];
  tools: readonly Tool[];
}

/**
 * Reminds of what is owed, and sets the one alarm for what comes next. Everything is read anew, one look after the other, so
 * that an older look never undoes what a newer one has set. Out: how many tasks are late by now.
 */
export function remind(): Promise<number> {
  return navigator.locks.request('remind', async () => {
    const { settings, times } = await readTime();
    const stored = await read();
    const { rotations, accounts, tools } = stored;
    const critical = new Set(tools.filter((tool) => tool.critical).map(({ id }) => id));
    const isCritical = (tool: string) => critical.has(tool);
    const opened = openedMoments(await unannounced(rotations));
    const moments = [
      ...opened,
      ...taskMoments(rotations, isCritical, times),
      ...ageMoments(accounts, rotations, settings.schedule),
    ];
    const may = await mayRemind();
    const before = await upToDate(stored, opened, may);
    const { show, next } = decide(moments, before, { may, quiet: settings.quiet, now: now() });
    const erasure = await nextErasure().catch(() => null);
    await setAlarm([next, erasure, ...rotations.map(closesAt)], rotations.length > 0 ? HOUR : DAY);
    if (show.length > 0) await tell(show, before, stored);
    return countLate(rotations, isCritical, times, now());
  });
}

/** Whether the user wants notifications, and the browser allows them. */
export async function mayRemind(): Promise<boolean> {
  return (await timeSettings()).reminds && (await mayNotify());
}

/**
 * Written before it is shown, so that no reminder comes twice; and once more after, so that none is lost when the worker ends
 * between the two: then it is shown again, in the same place.
 */
async function tell(show: readonly Moment[], { done }: Reminded, stored: Remembered): Promise<void> {
  const keys = show.map(({ key }) => key);
  const lastAt = now();
  await keepReminded({ done, pending: keys, lastAt });
  const { title, message } = reminderWords(show, stored, lastAt);
  if (await notify(NOTIFICATION, title, message)) await keepReminded({ done: [...done, ...keys], pending: [], lastAt });
}

/** What was reminded of so far, without what is no more, on the clock as it goes now, and with what needs no reminder. */
async function upToDate(
  { rotations, accounts }: Remembered,
  opened: readonly Moment[],
  may: boolean,
): Promise<Reminded> {
  const { done, pending, lastAt } = await reminded();
  const owners = [...rotations, ...accounts, ...rotations.flatMap(({ tasks }) => tasks)];
  const ids = new Set(owners.map(({ id }) => id));
  const lives = (key: string) => ids.has(key.split(' ')[0] ?? '');
  const over = opened.filter(({ key, at }) => at <= now() && !done.includes(key)).map(({ key }) => key);
  const seen = over.length > 0 && (!may || (await isPipedriveVisible())) ? over : [];
  const current = {
    done: [...done.filter(lives), ...seen],
    pending: pending.filter(lives),
    // After the clock was set back, the last one counts as just now: nothing is silenced for longer than a pause.
    lastAt: lastAt === null ? null : Math.min(lastAt, now()),
  };
  if (seen.length > 0 || current.lastAt !== lastAt) await keepReminded(current);
  return current;
}

/** Open rotations of which nobody was told by the popup. */
async function unannounced(rotations: readonly Rotation[]): Promise<Rotation[]> {
  const rows = await rowsOf('rotations', db.rotations.where('open').equals(1).toArray());
  const told = new Set(rows.filter(({ announcedAt }) => announcedAt !== null).map(({ id }) => id));
  return rotations.filter(({ id }) => !told.has(id));
}

async function read(): Promise<Remembered> {
  const rotations = await openRotations();
  const down = rotations.flatMap(({ tasks }) => tasks.filter(({ state }) => isDown(state)));
  const [accounts, tools] = await Promise.all([
    rowsOf('accounts'),
    rowsOf('tools', db.tools.bulkGet(down.map(({ tool }) => tool))),
  ]);
  return { rotations, accounts, tools };
}

/**
 * One alarm for the next thing that is due; none when nothing is. Never further ahead than `farthest`, in milliseconds: a
 * clock that is changed does not move an alarm.
 */
async function setAlarm(times: readonly (number | null)[], farthest: number): Promise<void> {
  const due = times.filter((at) => at !== null);
  if (due.length === 0) await browser.alarms.clear(ALARM);
  else {
    const soonest = Math.min(...due, now() + farthest);
    browser.alarms.create(ALARM, { when: Math.max(soonest, now() + MINUTE) });
  }
}
