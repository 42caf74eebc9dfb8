import { i18n } from '#i18n';
import { isDown } from '../../utils/core/rotation/fold';
import { downFor } from '../../utils/core/rotation/took';
import type { TaskView } from '../../utils/core/screen/task';
import { isMoment } from '../../utils/core/time';
import { DueMark } from '../checklist/due-mark';
import { Facts, Outage } from '../checklist/facts';
import { StateMark } from '../checklist/state-mark';
import { WebhookDue } from '../checklist/webhook-facts';
import { atLeast, whenInterval } from '../format';
import { Critical } from '../ui/critical';
import { accountWords } from '../words';
import { NextStep } from './next-step';

/** One tool on the page of what broke: state, next step, owner, and how long it has gone without a token that works. */
export function TaskRow({ task, now }: { task: TaskView; now: number }) {
  const { tool, state, owner, since, back } = task;
  return (
    <li class="now-row" data-tool={tool.name} data-state={state}>
      <StateMark state={state} />
      <div class="now-row__what">
        <p class="task__name">
          <bdi>{tool.name}</bdi>
          {tool.critical && <Critical />}
        </p>
        <Facts task={task} now={now} due={false} />
        <WebhookDue task={task} now={now} />
        <NextStep task={task} />
      </div>
      <p class="now-row__who muted">
        <bdi>{accountWords(task)}</bdi>
        <bdi>{owner ? i18n.t('now.owner', { name: owner.name }) : i18n.t('now.noOwner')}</bdi>
      </p>
      {isDown(state) ? (
        <p class="now-row__time">
          <strong>{atLeast(downFor(since, now, back))}</strong>
          <span class="muted">
            {isMoment(since) ? i18n.t('now.since', [whenInterval(since, now)]) : whenInterval(since, now)}
          </span>
          <DueMark task={task} now={now} />
        </p>
      ) : (
        <div class="now-row__time">
          <Outage task={task} />
        </div>
      )}
    </li>
  );
}
