import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SCHEDULES, type Schedule, type Time, type TimeSettings } from '../../utils/core/reminding/settings';
import { ChoiceField } from '../fields/choice-field';
import { SelectField } from '../fields/select-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Notice } from '../ui/notice';
import { DueFields } from './due-fields';
import { QuietFields } from './quiet-fields';

/** When tools are late, when Rekey reminds, and when it asks for a new token. Each change holds at once. */
export function TimeSection({
  time,
  onSettings,
  onAllow,
}: {
  time: Time;
  onSettings: (change: Partial<TimeSettings>) => Promise<void>;
  /** Asks the browser for notifications; false where it, or the person, said no. */
  onAllow: () => Promise<boolean>;
}) {
  const attempt = useAttempt();
  const [refused, setRefused] = useState(false);
  const { settings, allowed } = time;
  const last = useRef(Promise.resolve(true));
  // One after the other: a time that is typed changes with each key.
  const set = (change: Partial<TimeSettings>) => {
    last.current = last.current.then(() => attempt.run(() => onSettings(change)));
    return last.current;
  };
  const remind = async (reminds: boolean) => {
    if (!reminds) return set({ reminds });
    let given = false;
    const done = await attempt.run(async () => {
      given = await onAllow();
    });
    setRefused(done && !given);
    return done && given;
  };
  const schedules = SCHEDULES.map((value) => ({ value, label: scheduleWords(value) }));
  return (
    <section class="time">
      <h2>{i18n.t('time.title')}</h2>
      <Failure attempt={attempt} />
      <p class="muted">{i18n.t('time.dueLead')}</p>
      <DueFields time={time} onSettings={(change) => void set(change)} />
      <ChoiceField
        label={i18n.t('time.reminds')}
        hint={i18n.t('time.remindsHint')}
        chosen={settings.reminds && allowed}
        onChoose={remind}
      />
      <div role="status">{refused && <Notice>{i18n.t('time.refused')}</Notice>}</div>
      {settings.reminds && allowed && <QuietFields quiet={settings.quiet} onQuiet={(quiet) => set({ quiet })} />}
      <div class="narrow">
        <SelectField
          label={i18n.t('time.schedule')}
          hint={i18n.t('time.scheduleHint')}
          value={settings.schedule}
          options={schedules}
          onValue={(value) => void set({ schedule: SCHEDULES.find((one) => one === value) ?? 'off' })}
        />
      </div>
    </section>
  );
}

function scheduleWords(schedule: Schedule): string {
  return schedule === 'off' ? i18n.t('time.never') : i18n.t('time.every', [schedule]);
}
