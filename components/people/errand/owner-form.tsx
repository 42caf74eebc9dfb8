import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Person } from '../../../utils/core/inventory/tool';
import { InlineForm } from '../../checklist/inline-form';
import { TextField } from '../../fields/text-field';

/** Who looks after a tool from now on. */
export function OwnerForm({
  people,
  onOwner,
  onCancel,
}: {
  people: readonly Person[];
  onOwner: (name: string) => void;
  onCancel: () => void;
}) {
  const [owner, setOwner] = useState('');
  const [tried, setTried] = useState(false);
  const missing = owner.trim() === '';
  return (
    <InlineForm
      title={i18n.t('errand.ownerTitle')}
      submit={i18n.t('common.save')}
      onSubmit={() => {
        setTried(true);
        if (!missing) onOwner(owner.trim());
      }}
      onCancel={onCancel}
    >
      <TextField
        label={i18n.t('errand.owner')}
        name="owner"
        value={owner}
        onValue={setOwner}
        suggestions={people.map(({ name }) => name)}
        error={tried && missing ? i18n.t('errand.nameMissing') : null}
        focused
      />
    </InlineForm>
  );
}
