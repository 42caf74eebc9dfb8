import { useEffect, useState } from 'preact/hooks';
import { CheckField } from './check-field';

/** Something that the user may choose at any time. `onChoose` resolves to whether that was written down. */
export function ChoiceField({
  label,
  hint,
  chosen,
  onChoose,
}: {
  label: string;
  hint: string;
  chosen: boolean;
  onChoose: (choice: boolean) => Promise<boolean>;
}) {
  const [shown, setShown] = useState(chosen);
  useEffect(() => setShown(chosen), [chosen]);
  const choose = async (choice: boolean) => {
    setShown(choice);
    if (!(await onChoose(choice))) setShown(chosen);
  };
  return <CheckField label={label} hint={hint} checked={shown} onChecked={(choice) => void choose(choice)} />;
}
