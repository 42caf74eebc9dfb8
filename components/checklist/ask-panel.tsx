import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { messageTo } from './message';

/** A ready message for the owner of a tool. */
export function AskPanel({
  task,
  owner,
  handOver,
  now,
  onNotAsked,
  onClose,
}: {
  task: TaskView;
  owner: string;
  /** How the organisation wants a token handed over. */
  handOver: string | null;
  now: number;
  onNotAsked: () => void;
  onClose: () => void;
}) {
  return (
    <div class="inline-form">
      <p class="inline-form__title">{i18n.t('checklist.askPanel.title', { owner })}</p>
      <Message text={messageTo(owner, task, now, handOver)} rows={6}>
        <Button onPress={onClose}>{i18n.t('checklist.askPanel.close')}</Button>
        {task.asked && (
          <Button kind="quiet" onPress={onNotAsked}>
            {i18n.t('checklist.askPanel.notAsked')}
          </Button>
        )}
      </Message>
    </div>
  );
}
