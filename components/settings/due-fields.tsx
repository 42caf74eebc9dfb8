import { i18n } from '#i18n';
import type { Time, TimeSettings } from '../../utils/core/reminding/settings';
import type { DueTimes } from '../../utils/core/rotation/due';
import { DAY, HOUR, MINUTE } from '../../utils/core/time';
import { SelectField } from '../fields/select-field';
import { duration } from '../format';
import { Locked } from '../ui/locked';

const SPANS = [
  ...[15, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 7, 14].map((days) => days * DAY),
];

const FIELDS: readonly (readonly [keyof DueTimes, () => string])[] = [
  ['critical', () => i18n.t('time.critical')],
  ['others', () => i18n.t('time.others')],
  ['leakedCritical', () => i18n.t('time.leakedCritical')],
  ['leakedOthers', () => i18n.t('time.leakedOthers')],
];

/** How long tools may take. What the organisation decided shows its value and can't be changed. */
export function DueFields({
  time: { settings, times, locked },
  onSettings,
}: {
  time: Time;
  onSettings: (change: Partial<TimeSettings>) => void;
}) {
  const isLocked = (field: keyof DueTimes) => (field === 'critical' || field === 'others') && locked[field];
  const options = (value: number) =>
    [...new Set([...SPANS, value])].sort((a, b) => a - b).map((span) => ({ value: String(span), label: hours(span) }));
  return (
    <>
      <div class="due-fields">
        {FIELDS.map(([field, label]) => (
          <SelectField
            key={field}
            label={label()}
            value={String(times[field])}
            options={options(times[field])}
            disabled={isLocked(field)}
            onValue={(value) => onSettings({ due: { ...settings.due, [field]: Number(value) } })}
          />
        ))}
      </div>
      {(locked.critical || locked.others) && <Locked>{i18n.t('time.locked')}</Locked>}
    </>
  );
}

/** A day as the 24 hours that people promise each other. */
function hours(span: number): string {
  return span === DAY ? i18n.t('format.hours', [24]) : duration(span);
}
