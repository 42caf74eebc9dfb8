import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SelectField } from '../fields/select-field';
import { count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Locked } from '../ui/locked';

/** Days that can be chosen. */
const DAYS = [30, 90, 180, 365, 730] as const;

/** For how long closed rotations are kept, and the way to erase what is kept. */
export function Keeping({
  days,
  decided,
  onDays,
}: {
  /** What the user chose; null keeps them for good. */
  days: number | null;
  /** What the organisation decided, if it did. */
  decided: number | null;
  onDays: (days: number | null) => Promise<void>;
}) {
  const attempt = useAttempt();
  const [shown, setShown] = useState(days);
  const wanted = useRef(days);
  const holds = useRef(days);
  holds.current = days;
  useEffect(() => {
    if (!attempt.busy) setShown(days);
  }, [days]);
  /** Writes what was chosen last, also where that was while an earlier choice was being written. */
  const write = async () => {
    let written: number | null;
    do {
      written = wanted.current;
      await onDays(written);
    } while (written !== wanted.current);
  };
  const choose = async (next: number | null) => {
    wanted.current = next;
    setShown(next);
    // What was not written down does not hold, and must not look as if it did.
    if (!attempt.busy && !(await attempt.run(write))) setShown(holds.current);
  };
  const words = (value: number) => i18n.t('keeping.days', value, [count(value)]);
  // A number of days that nobody can choose here came with an older version.
  const offered = days === null || DAYS.some((one) => one === days) ? DAYS : [...DAYS, days];
  return (
    <section>
      <h2>{i18n.t('keeping.title')}</h2>
      <Failure attempt={attempt} />
      {decided === null ? (
        <div class="narrow">
          <SelectField
            label={i18n.t('keeping.closed')}
            hint={i18n.t('keeping.hint')}
            value={String(shown ?? '')}
            options={[
              { value: '', label: i18n.t('keeping.forGood') },
              ...offered.map((value) => ({ value: String(value), label: words(value) })),
            ]}
            onValue={(value) => void choose(value === '' ? null : Number(value))}
          />
        </div>
      ) : (
        <>
          <p>{i18n.t('keeping.decided', decided, [count(decided)])}</p>
          <Locked>{i18n.t('settings.organisation.why')}</Locked>
        </>
      )}
      <p>
        <a href="#/settings/erase">{i18n.t('keeping.erase')}</a>
      </p>
    </section>
  );
}
