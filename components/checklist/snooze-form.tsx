import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HOUR } from '../../utils/core/time';
import { Choice } from '../fields/choice';
import { fromPicker, TimeField, toPicker } from '../fields/time-field';
import { InlineForm } from './inline-form';

/** The hour at which a working day begins, for "tomorrow morning". */
const MORNING = 9;

const WAYS = ['hour', 'tomorrow', 'monday', 'time'] as const;
type Way = (typeof WAYS)[number];

const WORDS: Record<Way, () => string> = {
  hour: () => i18n.t('checklist.snoozeForm.hour'),
  tomorrow: () => i18n.t('checklist.snoozeForm.tomorrow'),
  monday: () => i18n.t('checklist.snoozeForm.monday'),
  time: () => i18n.t('checklist.snoozeForm.time'),
};

/** Asks until when nobody wants to be reminded of a tool. */
export function SnoozeForm({
  tool,
  now,
  onSnooze,
  onCancel,
}: {
  tool: string;
  now: number;
  onSnooze: (until: number) => void;
  onCancel: () => void;
}) {
  const [way, setWay] = useState<Way>('hour');
  const [picked, setPicked] = useState(toPicker(morning(now, 1), 'datetime-local'));
  const [tried, setTried] = useState(false);
  const at = way === 'time' ? fromPicker(picked) : until(way, now);
  const wrong = at === null || at <= now;
  return (
    <InlineForm
      title={i18n.t('checklist.snoozeForm.title', { tool })}
      submit={i18n.t('checklist.snoozeForm.submit')}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (!wrong) onSnooze(at);
      }}
    >
      <p class="task__small">{i18n.t('checklist.snoozeForm.hint')}</p>
      <Choice
        legend={i18n.t('checklist.snoozeForm.when')}
        value={way}
        options={WAYS.map((value) => ({ value, label: WORDS[value]() }))}
        onValue={setWay}
        focused
      />
      {way === 'time' && (
        <TimeField
          kind="datetime-local"
          label={i18n.t('checklist.snoozeForm.at')}
          value={picked}
          min={toPicker(now, 'datetime-local')}
          onValue={setPicked}
          error={tried && wrong ? i18n.t('checklist.snoozeForm.past') : null}
        />
      )}
    </InlineForm>
  );
}

function until(way: Exclude<Way, 'time'>, now: number): number {
  if (way === 'hour') return now + HOUR;
  // The next Monday, which is never today.
  const days = way === 'tomorrow' ? 1 : (8 - new Date(now).getDay()) % 7 || 7;
  return morning(now, days);
}

/** Nine o'clock in so many days, by the clock of the place. */
function morning(now: number, days: number): number {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, MORNING).getTime();
}
