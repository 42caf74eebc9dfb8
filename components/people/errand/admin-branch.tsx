import { i18n } from '#i18n';
import type { PipedrivePages } from '../../../utils/core/pages';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { PipedriveLink } from '../../ui/pipedrive-link';

/** What to do inside the company where nobody knows the settings admin, or they can't be reached: Pipedrive can't step in. */
export function AdminBranch({
  message,
  pages,
  onBlock,
  onClose,
}: {
  /** A message to colleagues. */
  message: string | null;
  pages: PipedrivePages;
  onBlock: () => void;
  onClose: () => void;
}) {
  return (
    <div class="inline-form">
      <p class="inline-form__title">{i18n.t('errand.branch.title')}</p>
      <p>{i18n.t('errand.branch.pipedrive')}</p>
      <p>{i18n.t('errand.branch.inside')}</p>
      <ul class="plain-list">
        <li>{i18n.t('errand.branch.colleagues')}</li>
        <li>{i18n.t('errand.branch.invoice')}</li>
        <li>{i18n.t('errand.branch.first')}</li>
        <li>{i18n.t('errand.branch.gone')}</li>
      </ul>
      <p class="step__links">
        <PipedriveLink page={pages.revokeHelp} name={i18n.t('errand.page.revokeHelp')} />
      </p>
      {message !== null && (
        <Message text={message} rows={7}>
          <Button onPress={onBlock}>{i18n.t('errand.branch.block')}</Button>
          <Button kind="quiet" onPress={onClose}>
            {i18n.t('checklist.askPanel.close')}
          </Button>
        </Message>
      )}
    </div>
  );
}
