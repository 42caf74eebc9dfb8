import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../fields/text-field';
import { Button } from '../ui/button';
import { InlineForm } from './inline-form';

/** Asks for a reason. A quick pick fills the box, so that it can still be read before it is saved. */
export function ReasonForm({
  title,
  submit,
  label,
  picks = [],
  onReason,
  onCancel,
}: {
  title: string;
  submit: string;
  label: string;
  picks?: readonly string[];
  onReason: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <InlineForm
      title={title}
      submit={submit}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (!missing) onReason(reason.trim());
      }}
    >
      <TextField
        label={label}
        name="reason"
        value={reason}
        onValue={setReason}
        error={tried && missing ? i18n.t('checklist.reasonMissing') : null}
        required
        focused
      />
      {picks.length > 0 && (
        <div class="picks">
          {picks.map((pick) => (
            <Button key={pick} kind="quiet" onPress={() => setReason(pick)}>
              {pick}
            </Button>
          ))}
        </div>
      )}
    </InlineForm>
  );
}
