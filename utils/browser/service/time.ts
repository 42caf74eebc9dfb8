import { dueTimes, type Time } from '../../core/reminding/settings';
import { browser } from '../browser';
import { newest } from '../newest';
import { mayNotify } from '../notify';
import { onPolicyChange, policy } from '../store/policy';
import { isTimeKey, keepTimeSettings, timeSettings } from '../store/time';

export { keepTimeSettings } from '../store/time';

/** Follows what holds about time: calls `listener` now and after every change. Out: how to stop. */
export function watchTime(listener: (time: Time) => void, onError: (error: unknown) => void): () => void {
  const tell = newest(readTime, listener, onError);
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isTimeKey)) tell();
  };
  browser.storage.local.onChanged.addListener(changed);
  const permissions = [browser.permissions.onAdded, browser.permissions.onRemoved] as const;
  for (const source of permissions) source.addListener(tell);
  const stop = onPolicyChange(tell);
  tell();
  return () => {
    browser.storage.local.onChanged.removeListener(changed);
    for (const source of permissions) source.removeListener(tell);
    stop();
  };
}

/** What holds about time right now. */
export async function readTime(): Promise<Time> {
  const [settings, { policy: decided }, allowed] = await Promise.all([timeSettings(), policy(), mayNotify()]);
  const { critical, others } = decided.dueHours ?? {};
  const locked = { critical: critical !== undefined, others: others !== undefined };
  return { settings, times: dueTimes(settings, decided), locked, allowed };
}

/**
 * Lets Rekey remind by notifications; to be called from a click, as the browser may ask. That it was offered is written down
 * before there is an answer: a popup may close over the question. Out: whether the browser allows it.
 */
export async function allowReminders(): Promise<boolean> {
  const request = browser.permissions.request({ permissions: ['notifications'] });
  // A browser that wants a press for it says no at once, and was never asked.
  const answer = request.then(
    (allowed) => ({ allowed, asked: true }),
    () => ({ allowed: false, asked: false }),
  );
  await keepTimeSettings({ offered: true, reminds: true });
  const { allowed, asked } = await answer;
  if (!asked) await keepTimeSettings({ offered: false });
  return allowed;
}

/** As soon as somebody puts something off, reminders are of use: allows them unless that was offered before. */
export async function allowRemindersOnce(): Promise<void> {
  const { settings, allowed } = await readTime();
  if (!allowed && !settings.offered) await allowReminders();
}

/** The user does not want to be reminded. It is not offered again; the settings have it. */
export async function declineReminders(): Promise<void> {
  await keepTimeSettings({ offered: true });
}
