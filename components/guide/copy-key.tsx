import { Copy } from 'lucide-preact';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import { useCopy } from '../ui/copy';

/**
 * Names under which a tool holds the token, each to be copied. A copy replaces the token on the clipboard, which is said.
 * They are no list of their own, as the items of the checklist around them are its tasks.
 */
export function CopyKey({ keys }: { keys: readonly string[] }) {
  const { copied, copy } = useCopy();
  return (
    <>
      <div class="keys">
        {keys.map((key) => (
          <span key={key} class="keys__key">
            <code>{key}</code>
            <Button kind="quiet" icon={Copy} iconOnly onPress={() => void copy(key)}>
              {i18n.t('guide.copyKey', { key })}
            </Button>
          </span>
        ))}
      </div>
      <p class="task__small" role="status">
        {copied === true && i18n.t('checklist.askPanel.copied')}
        {copied === false && i18n.t('checklist.askPanel.notCopied')}
      </p>
    </>
  );
}
