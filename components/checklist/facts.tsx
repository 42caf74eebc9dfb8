import { Clock, UserRound } from 'lucide-preact';
import { i18n } from '#i18n';
import { downFor } from '../../utils/core/rotation/took';
import type { TaskView } from '../../utils/core/screen/task';
import { atLeast, day, when } from '../format';
import { evidenceWords, stateWords } from '../words';
import { DueMark } from './due-mark';
import { EvidenceMark } from './evidence-mark';

/** State of a task in one line of words: what it is, since when (where asked for), why we believe it, whom it waits for. */
export function Facts({
  task,
  now,
  timed = false,
  due = true,
}: {
  task: TaskView;
  now: number;
  timed?: boolean;
  /** False where the screen says elsewhere until when it should be done. */
  due?: boolean;
}) {
  const { asked, leftDown, evidence, took } = task;
  return (
    <span class="facts">
      <span class={`facts__state facts__state--${task.state}`}>{stateWords(task)}</span>
      {timed && task.state === 'broken' && (
        <span>{i18n.t('checklist.downFor', [atLeast(downFor(task.since, now, task.back))])}</span>
      )}
      {evidence && (
        <span class="facts__evidence">
          <EvidenceMark grade={evidence.grade} />
          {evidenceWords(evidence, now)}
        </span>
      )}
      {due && <DueMark task={task} now={now} quiet={!timed} />}
      {asked && took.verified === null && took.updated === null && (
        <span class="facts__waiting">
          <UserRound class="icon icon--small" aria-hidden="true" />
          {i18n.t('checklist.waitingFor', { name: asked.name, when: when(asked.at, now) })}
        </span>
      )}
      {leftDown && (
        <span class="facts__waiting">
          <Clock class="icon icon--small" aria-hidden="true" />
          {i18n.t('checklist.leftDownUntil', { day: day(leftDown.until, now), reason: leftDown.reason })}
        </span>
      )}
    </span>
  );
}

/** How long a tool was without a token that works: until it was updated, and until it was shown to work. */
export function Outage({ task: { took } }: { task: TaskView }) {
  const figures = [
    took.updated !== null && i18n.t('checklist.outageUpdated', [atLeast(took.updated)]),
    took.verified !== null && i18n.t('checklist.outageVerified', [atLeast(took.verified)]),
  ].filter((figure) => figure !== false);
  return figures.length === 0 ? null : <p class="task__small">{figures.join(' · ')}</p>;
}
