import { i18n } from '#i18n';
import type { Quiet } from '../../utils/core/reminding/settings';
import { ChoiceField } from '../fields/choice-field';
import { TimeField } from '../fields/time-field';

/** When nobody is to be reminded. A leak comes through all the same. */
export function QuietFields({ quiet, onQuiet }: { quiet: Quiet; onQuiet: (quiet: Quiet) => Promise<boolean> }) {
  const set = (change: Partial<Quiet>) => onQuiet({ ...quiet, ...change });
  const ofDay = (field: 'from' | 'to', label: string) => (
    <TimeField
      kind="time"
      label={label}
      value={toClock(quiet[field])}
      onValue={(value) => {
        const minutes = fromClock(value);
        if (minutes !== null) void set({ [field]: minutes });
      }}
    />
  );
  return (
    <>
      <ChoiceField
        label={i18n.t('time.nights')}
        hint={i18n.t('time.nightsHint')}
        chosen={quiet.nights}
        onChoose={(nights) => set({ nights })}
      />
      {quiet.nights && (
        <div class="due-fields due-fields--inner">
          {ofDay('from', i18n.t('time.from'))}
          {ofDay('to', i18n.t('time.to'))}
        </div>
      )}
      <ChoiceField
        label={i18n.t('time.weekends')}
        hint={i18n.t('time.weekendsHint')}
        chosen={quiet.weekends}
        onChoose={(weekends) => set({ weekends })}
      />
    </>
  );
}

/** Minutes after midnight as the picker writes them: "07:00". */
function toClock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What the picker wrote as minutes after midnight; null while it is half written. */
function fromClock(value: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(value) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
