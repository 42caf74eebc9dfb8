import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckField } from '../fields/check-field';

/** Whether Rekey may ask where a copied token goes. `onAsks` resolves to whether that was written down. */
export function CopyQuestion({ asks, onAsks }: { asks: boolean; onAsks: (asks: boolean) => Promise<boolean> }) {
  const [shown, setShown] = useState(asks);
  useEffect(() => setShown(asks), [asks]);
  const choose = async (choice: boolean) => {
    setShown(choice);
    if (!(await onAsks(choice))) setShown(asks);
  };
  return (
    <section>
      <h2>{i18n.t('settings.questions')}</h2>
      <CheckField
        label={i18n.t('settings.asksAtCopy')}
        hint={i18n.t('settings.asksAtCopyHint')}
        checked={shown}
        onChecked={(choice) => void choose(choice)}
      />
    </section>
  );
}
