import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { InlineForm } from '../checklist/inline-form';
import { TextField } from '../fields/text-field';

/** Asks why something that is still open is left alone. */
export function WaiveForm({
  what,
  onWaive,
  onCancel,
}: {
  what: string;
  onWaive: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <InlineForm
      title={i18n.t('stillOpen.waiveTitle', { what })}
      submit={i18n.t('stillOpen.waiveSubmit')}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (!missing) onWaive(reason.trim());
      }}
    >
      <TextField
        label={i18n.t('stillOpen.reason')}
        name="reason"
        value={reason}
        onValue={setReason}
        error={tried && missing ? i18n.t('checklist.reasonMissing') : null}
        required
        focused
      />
    </InlineForm>
  );
}
