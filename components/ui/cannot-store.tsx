import { i18n } from '#i18n';
import { Notice } from './notice';

/** What stands on every screen while Rekey can't write down what it sees. */
export function CannotStore() {
  return (
    <div role="alert">
      <Notice kind="danger">
        <strong>{i18n.t('failure.store')}.</strong> {i18n.t('failure.storeThere')}
      </Notice>
    </div>
  );
}
