import { KeyRound } from 'lucide-preact';
import { i18n } from '#i18n';

/** The product's name with its sign. */
export function Logo() {
  return (
    <span class="logo">
      <span class="logo__sign">
        <KeyRound class="icon" aria-hidden="true" />
      </span>
      {i18n.t('popup.title')}
    </span>
  );
}
