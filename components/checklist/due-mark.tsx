import { AlarmClock, BellOff, Timer, TriangleAlert } from 'lucide-preact';
import { i18n } from '#i18n';
import { latenessOf } from '../../utils/core/rotation/due';
import type { TaskView } from '../../utils/core/screen/task';
import { duration, when, whenAhead } from '../format';

/**
 * Until when a task should be dealt with, or since when it is late, in words with a sign. `quiet` says nothing while there
 * is time. What is left down says so by itself.
 */
export function DueMark({ task, now, quiet = false }: { task: TaskView; now: number; quiet?: boolean }) {
  const { due, snoozedUntil, leftDown } = task;
  if (due === null) return null;
  const lateness = latenessOf(due, now);
  if (lateness !== 'in-time') {
    const since = when(due.at, now);
    const Sign = lateness === 'late' ? AlarmClock : TriangleAlert;
    return (
      <span class={`due due--${lateness}`}>
        <Sign class="icon icon--small" aria-hidden="true" />
        {lateness === 'late' ? i18n.t('due.late', [since]) : i18n.t('due.veryLate', [since])}
      </span>
    );
  }
  if (snoozedUntil !== null && snoozedUntil > now) {
    return (
      <span class="due">
        <BellOff class="icon icon--small" aria-hidden="true" />
        {i18n.t('due.putOff', [whenAhead(snoozedUntil, now)])}
      </span>
    );
  }
  if (quiet || (leftDown !== null && leftDown.until > now)) return null;
  return (
    <span class="due">
      <Timer class="icon icon--small" aria-hidden="true" />
      {i18n.t('due.inTime', [duration(due.at - now)])}
    </span>
  );
}
