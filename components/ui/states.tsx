import { Download, RotateCcw } from 'lucide-preact';
import { i18n } from '#i18n';
import { useAttempt } from './attempt';
import { Button } from './button';

/** What stands on a page until its data is there. It appears late, so that a quick answer does not flicker. */
export function Loading() {
  return (
    <div class="loading" role="status">
      <h1 class="visually-hidden">{i18n.t('common.loading')}</h1>
      <span class="loading__line loading__line--title" />
      <span class="loading__line" />
      <span class="loading__line" />
    </div>
  );
}

/** What stands on a page when its data could not be read at all; `onSaveCopy` where there may be a copy of it to save. */
export function Unavailable({ onRetry, onSaveCopy }: { onRetry: () => void; onSaveCopy?: () => Promise<void> }) {
  const attempt = useAttempt();
  return (
    <div class="headline" role="alert">
      <h1 class="headline__title">{i18n.t('failure.read')}</h1>
      <p class="headline__hint">{i18n.t('failure.readHint')}</p>
      <div class="headline__actions">
        <Button kind="main" icon={RotateCcw} onPress={onRetry}>
          {i18n.t('failure.retry')}
        </Button>
        {onSaveCopy && (
          <Button icon={Download} busy={attempt.busy} onPress={() => void attempt.run(onSaveCopy)}>
            {i18n.t('failure.saveCopy')}
          </Button>
        )}
        {attempt.failed && <p class="headline__hint">{i18n.t('failure.noCopy')}</p>}
      </div>
    </div>
  );
}
