import { Mail } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GuideOf } from '../../utils/core/screen/guide';
import type { TaskView } from '../../utils/core/screen/task';
import { CheckField } from '../fields/check-field';
import { count } from '../format';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { mailTo, messageTo } from './message';

/** A ready message for the owner of a tool, about that tool or all of theirs that wait. */
export function AskPanel({
  task,
  others,
  owner,
  handOver,
  guideOf,
  now,
  onAskAll,
  onNotAsked,
  onClose,
}: {
  task: TaskView;
  /** The owner's other tools that wait. */
  others: readonly TaskView[];
  owner: string;
  /** How the organisation wants a token handed over. */
  handOver: string | null;
  guideOf: GuideOf;
  now: number;
  /** Records that the owner was asked about the others as well. */
  onAskAll: () => void;
  onNotAsked: () => void;
  onClose: () => void;
}) {
  const [all, setAll] = useState(false);
  // Those that were asked about leave `others` when the user says so, and must not leave the message.
  const [together, setTogether] = useState(others);
  const tasks = all ? [task, ...together] : [task];
  return (
    <div class="inline-form">
      <p class="inline-form__title">{i18n.t('checklist.askPanel.title', { owner })}</p>
      {together.length > 0 && (
        <CheckField
          label={i18n.t('checklist.askPanel.all', together.length, [count(together.length)])}
          hint={i18n.t('checklist.askPanel.allHint')}
          checked={all}
          onChecked={(checked) => {
            setAll(checked);
            if (checked) {
              setTogether(others);
              onAskAll();
            }
          }}
        />
      )}
      <Message text={messageTo(owner, tasks, now, handOver, guideOf)} rows={8}>
        <a class="button button--plain" href={mailTo(owner)} title={i18n.t('checklist.askPanel.mailHint')}>
          <Mail class="icon" aria-hidden="true" />
          <span>{i18n.t('checklist.askPanel.mail')}</span>
        </a>
        <Button onPress={onClose}>{i18n.t('checklist.askPanel.close')}</Button>
        {task.asked && (
          <Button kind="quiet" onPress={onNotAsked}>
            {i18n.t('checklist.askPanel.notAsked')}
          </Button>
        )}
      </Message>
      <p class="task__small">
        <a href="dashboard.html#/hand-over" target="_blank" rel="noopener">
          {i18n.t('handOver.toPage')}
        </a>
      </p>
    </div>
  );
}
