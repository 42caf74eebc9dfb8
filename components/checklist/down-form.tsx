import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DAY } from '../../utils/core/time';
import { TextField } from '../fields/text-field';
import { fromPicker, TimeField, toPicker } from '../fields/time-field';
import { InlineForm } from './inline-form';

/** Asks why a tool stays down, and until which day. */
export function DownForm({
  tool,
  now,
  onLeaveDown,
  onCancel,
}: {
  tool: string;
  now: number;
  onLeaveDown: (reason: string, until: number) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(toPicker(now + 7 * DAY, 'date'));
  const [tried, setTried] = useState(false);
  const at = fromPicker(until);
  const late = at === null || at <= now;
  const save = () => {
    setTried(true);
    if (!late && reason.trim() !== '') onLeaveDown(reason.trim(), at);
  };
  return (
    <InlineForm
      title={i18n.t('checklist.downForm.title', { tool })}
      submit={i18n.t('checklist.downForm.submit')}
      onSubmit={save}
      onCancel={onCancel}
    >
      <p class="task__small">{i18n.t('checklist.downForm.hint')}</p>
      <TextField
        label={i18n.t('checklist.downForm.reason')}
        name="reason"
        value={reason}
        onValue={setReason}
        error={tried && reason.trim() === '' ? i18n.t('checklist.reasonMissing') : null}
        required
        focused
      />
      <TimeField
        kind="date"
        label={i18n.t('checklist.downForm.until')}
        value={until}
        min={toPicker(now + DAY, 'date')}
        onValue={setUntil}
        error={tried && late ? i18n.t('checklist.downForm.pastDay') : null}
      />
    </InlineForm>
  );
}
