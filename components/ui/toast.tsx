import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button';

export interface ToastMessage {
  text: string;
  undo: (() => void) | null;
}

/**
 * Says what has just happened, with its undo. It stays until dismissed or replaced: a message that leaves by itself
 * takes the undo away from whoever reads slowly. What was removed had the focus, so the undo takes it.
 */
export function Toast({ message, onDismiss }: { message: ToastMessage | null; onDismiss: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message?.undo) bar.current?.querySelector('button')?.focus();
  }, [message]);
  return (
    <div role="status" class="toast-place">
      {message && (
        <div class="toast" ref={bar}>
          <span class="toast__text">{message.text}</span>
          {message.undo && (
            <Button kind="quiet" onPress={message.undo}>
              {i18n.t('common.undo')}
            </Button>
          )}
          <Button kind="quiet" icon={X} iconOnly onPress={onDismiss}>
            {i18n.t('common.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}
