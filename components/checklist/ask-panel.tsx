import { Copy } from 'lucide-preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { Button } from '../ui/button';
import { messageTo } from './message';

/**
 * A ready message for the owner of a tool. It is copied only on a press of its own: the clipboard most likely holds the
 * new token, which the next tool on the list still needs.
 */
export function AskPanel({
  task,
  owner,
  now,
  onNotAsked,
  onClose,
}: {
  task: TaskView;
  owner: string;
  now: number;
  onNotAsked: () => void;
  onClose: () => void;
}) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const start = useRef<HTMLDivElement>(null);
  const id = useId();
  const message = messageTo(owner, task, now);
  useLayoutEffect(() => start.current?.querySelector('button')?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message);
      setCopied(true);
    } catch {
      text.current?.select();
      setCopied(false);
    }
  };
  return (
    <div class="inline-form">
      <p class="inline-form__title">{i18n.t('checklist.askPanel.title', { owner })}</p>
      <label for={id} class="visually-hidden">
        {i18n.t('checklist.askPanel.message')}
      </label>
      <textarea ref={text} id={id} class="input message" dir="auto" readOnly rows={6} value={message} />
      <p class="task__small" role="status">
        {i18n.t(
          copied === null
            ? 'checklist.askPanel.hint'
            : copied
              ? 'checklist.askPanel.copied'
              : 'checklist.askPanel.notCopied',
        )}
      </p>
      <div class="actions" ref={start}>
        <Button icon={Copy} kind="main" onPress={() => void copy()}>
          {i18n.t('checklist.askPanel.copy')}
        </Button>
        <Button onPress={onClose}>{i18n.t('checklist.askPanel.close')}</Button>
        {task.asked && (
          <Button kind="quiet" onPress={onNotAsked}>
            {i18n.t('checklist.askPanel.notAsked')}
          </Button>
        )}
      </div>
    </div>
  );
}
