import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NamedAdmin } from '../../../utils/core/access/company';
import type { Person } from '../../../utils/core/inventory/tool';
import { InlineForm } from '../../checklist/inline-form';
import { AdminFields } from '../company-form';
import { useAdmin } from '../use-admin';

/** Who the settings admin of a company is. */
export function AdminForm({
  people,
  known,
  onAdmin,
  onCancel,
}: {
  people: readonly Person[];
  known: Person | null;
  onAdmin: (admin: NamedAdmin) => void;
  onCancel: () => void;
}) {
  const { fields, named } = useAdmin(known, people);
  const [tried, setTried] = useState(false);
  const admin = named();
  return (
    <InlineForm
      title={i18n.t('errand.adminTitle')}
      submit={i18n.t('common.save')}
      onSubmit={() => {
        setTried(true);
        if (admin !== null) onAdmin(admin);
      }}
      onCancel={onCancel}
    >
      <AdminFields {...fields} error={tried && admin === null ? i18n.t('errand.nameMissing') : null} focused />
    </InlineForm>
  );
}
