import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../fields/text-field';
import { Button } from '../ui/button';
import { InlineForm } from './inline-form';

/** Asks why a task is left out. A quick pick fills the box, so that it can still be read before it is saved. */
export function SkipForm({
  tool,
  onSkip,
  onCancel,
}: {
  tool: string;
  onSkip: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const picks = [
    i18n.t('checklist.skipForm.notUsed'),
    i18n.t('checklist.skipForm.otherToken'),
    i18n.t('checklist.skipForm.retired'),
  ];
  return (
    <InlineForm
      title={i18n.t('checklist.skipForm.title', { tool })}
      submit={i18n.t('checklist.skipForm.submit')}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (!missing) onSkip(reason.trim());
      }}
    >
      <TextField
        label={i18n.t('checklist.skipForm.reason')}
        name="reason"
        value={reason}
        onValue={setReason}
        error={tried && missing ? i18n.t('checklist.reasonMissing') : null}
        required
        focused
      />
      <div class="picks">
        {picks.map((pick) => (
          <Button key={pick} kind="quiet" onPress={() => setReason(pick)}>
            {pick}
          </Button>
        ))}
      </div>
    </InlineForm>
  );
}
