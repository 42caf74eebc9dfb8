import { i18n } from '#i18n';
import { CheckField } from '../fields/check-field';

/** Whether Rekey may ask where a copied token goes. */
export function CopyQuestion({ asks, onAsks }: { asks: boolean; onAsks: (asks: boolean) => void }) {
  return (
    <section>
      <h2>{i18n.t('settings.questions')}</h2>
      <CheckField
        label={i18n.t('settings.asksAtCopy')}
        hint={i18n.t('settings.asksAtCopyHint')}
        checked={asks}
        onChecked={onAsks}
      />
    </section>
  );
}
