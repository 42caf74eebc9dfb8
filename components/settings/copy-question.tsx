import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckField } from '../fields/check-field';

interface Props {
  asks: boolean;
  /** Resolves to whether the choice was written down. */
  onAsks: (asks: boolean) => Promise<boolean>;
}

/** Whether Rekey may ask where a copied token goes. */
export function CopyChoice({ asks, onAsks }: Props) {
  const [shown, setShown] = useState(asks);
  useEffect(() => setShown(asks), [asks]);
  const choose = async (choice: boolean) => {
    setShown(choice);
    if (!(await onAsks(choice))) setShown(asks);
  };
  return (
    <CheckField
      label={i18n.t('settings.asksAtCopy')}
      hint={i18n.t('settings.asksAtCopyHint')}
      checked={shown}
      onChecked={(choice) => void choose(choice)}
    />
  );
}

/** That choice as a part of the settings. */
export function CopyQuestion(props: Props) {
  return (
    <section>
      <h2>{i18n.t('settings.questions')}</h2>
      <CopyChoice {...props} />
    </section>
  );
}
