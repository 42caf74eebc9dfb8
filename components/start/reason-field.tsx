import { i18n } from '#i18n';
import { REASONS, type Reason } from '../../utils/core/rotation/event';
import { Choice } from '../fields/choice';
import { SelectField } from '../fields/select-field';
import { reasonWords } from '../words';

const LATER = 'later';

const options = () => [
  ...REASONS.map((reason) => ({ value: reason, label: reasonWords(reason) })),
  { value: LATER, label: i18n.t('reason.later') } as const,
];

const toReason = (value: string) => REASONS.find((reason) => reason === value) ?? null;

/** Asks why the token is going to be replaced, with every answer in sight. */
export function ReasonChoice({ value, onValue }: { value: Reason | null; onValue: (reason: Reason | null) => void }) {
  return (
    <Choice
      legend={i18n.t('reason.question')}
      value={value ?? LATER}
      options={options()}
      onValue={(chosen) => onValue(toReason(chosen))}
    />
  );
}

/** Asks why the token was replaced, in one line. */
export function ReasonField({ value, onValue }: { value: Reason | null; onValue: (reason: Reason | null) => void }) {
  return (
    <SelectField
      label={i18n.t('reason.questionPast')}
      value={value ?? LATER}
      options={options()}
      onValue={(chosen) => onValue(toReason(chosen))}
    />
  );
}
