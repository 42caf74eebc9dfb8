import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HOUR, type Interval, moment } from '../../utils/core/time';
import { CheckField } from '../fields/check-field';
import { fromPicker, TimeField, toPicker } from '../fields/time-field';
import { Button } from '../ui/button';

type Verdict = { t0: Interval; fault: null } | { t0: null; fault: { at: 'first' | 'second'; why: string } };

/** Asks for the time of a change, or for the two times between which it must have been. */
export function TimeForm({ now, busy, onStart }: { now: number; busy: boolean; onStart: (t0: Interval) => void }) {
  const [first, setFirst] = useState(toPicker(now - 2 * HOUR, 'datetime-local'));
  const [second, setSecond] = useState(toPicker(now, 'datetime-local'));
  const [unsure, setUnsure] = useState(false);
  const [tried, setTried] = useState(false);
  const { t0, fault } = judge(fromPicker(first), unsure ? fromPicker(second) : undefined, now);
  const errorAt = (at: 'first' | 'second') => (tried && fault?.at === at ? fault.why : null);
  const shared = { kind: 'datetime-local', max: toPicker(now, 'datetime-local') } as const;
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (t0 !== null) onStart(t0);
      }}
    >
      <TimeField
        {...shared}
        label={i18n.t(unsure ? 'start.generated.from' : 'start.generated.time')}
        value={first}
        onValue={setFirst}
        error={errorAt('first')}
        focused
      />
      {unsure && (
        <TimeField
          {...shared}
          label={i18n.t('start.generated.to')}
          value={second}
          onValue={setSecond}
          error={errorAt('second')}
        />
      )}
      <CheckField label={i18n.t('start.generated.unsure')} checked={unsure} onChecked={setUnsure} />
      <Button kind="main" type="submit" busy={busy}>
        {i18n.t('start.generated.startAt')}
      </Button>
    </form>
  );
}

/** A picker has no seconds, so a time in the running minute is now. `to` is undefined when the time is known. */
function judge(from: number | null, to: number | null | undefined, now: number): Verdict {
  const wrong = (at: 'first' | 'second', why: string): Verdict => ({ t0: null, fault: { at, why } });
  if (from === null) return wrong('first', i18n.t('start.generated.missingTime'));
  if (from > now) return wrong('first', i18n.t('start.generated.future'));
  if (to === undefined) return { t0: moment(from), fault: null };
  if (to === null) return wrong('second', i18n.t('start.generated.missingTime'));
  if (to > now) return wrong('second', i18n.t('start.generated.future'));
  return to <= from ? wrong('second', i18n.t('start.generated.order')) : { t0: { from, to }, fault: null };
}
