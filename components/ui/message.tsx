import { Copy } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button';
import { useCopy } from './copy';

/**
 * A ready message to read and copy; nothing is sent. It is copied only on a press of its own: the clipboard most likely
 * holds the new token. `children` are further buttons.
 */
export function Message({ text, rows, children }: { text: string; rows: number; children: ComponentChildren }) {
  const { copied, copy } = useCopy();
  const box = useRef<HTMLTextAreaElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => buttons.current?.querySelector('button')?.focus(), []);
  const press = async () => {
    if (!(await copy(text))) box.current?.select();
  };
  return (
    <>
      <label for={id} class="visually-hidden">
        {i18n.t('checklist.askPanel.message')}
      </label>
      <textarea ref={box} id={id} class="input message" dir="auto" readOnly rows={rows} value={text} />
      <p class="task__small" role="status">
        {i18n.t(
          copied === null
            ? 'checklist.askPanel.hint'
            : copied
              ? 'checklist.askPanel.copied'
              : 'checklist.askPanel.notCopied',
        )}
      </p>
      <div class="actions" ref={buttons}>
        <Button icon={Copy} kind="main" onPress={() => void press()}>
          {i18n.t('checklist.askPanel.copy')}
        </Button>
        {children}
      </div>
    </>
  );
}
