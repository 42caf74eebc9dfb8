import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Person } from '../../utils/core/inventory/tool';
import { InlineForm } from '../checklist/inline-form';
import { TextField } from '../fields/text-field';
import { Failure, useAttempt } from '../ui/attempt';
import type { PeopleActions } from './actions';
import { useAdmin } from './use-admin';

/** What the user calls a company, and who its settings admin is. */
export function CompanyForm({
  name,
  label: before,
  admin: known,
  people,
  onSave,
  onCancel,
}: {
  name: string;
  label: string | null;
  admin: Person | null;
  people: readonly Person[];
  onSave: (said: Parameters<PeopleActions['describeCompany']>[1]) => Promise<void>;
  onCancel: () => void;
}) {
  const [label, setLabel] = useState(before ?? '');
  const { fields, named } = useAdmin(known, people);
  const attempt = useAttempt();
  const save = () => attempt.run(() => onSave({ label: label.trim() || null, admin: named() }));
  return (
    <InlineForm
      title={i18n.t('companies.edit', { company: name })}
      submit={i18n.t('common.save')}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <TextField label={i18n.t('companies.label')} name="label" value={label} onValue={setLabel} optional focused />
      <AdminFields {...fields} />
      <Failure attempt={attempt} />
    </InlineForm>
  );
}

/** Who the settings admin is and how to reach them. */
export function AdminFields({
  admin,
  contact,
  people,
  error,
  focused,
  onAdmin,
  onContact,
}: {
  admin: string;
  contact: string;
  people: readonly Person[];
  error?: string | null;
  focused?: boolean;
  onAdmin: (name: string) => void;
  onContact: (contact: string) => void;
}) {
  return (
    <>
      <TextField
        label={i18n.t('companies.admin')}
        hint={i18n.t('companies.adminHint')}
        name="admin"
        value={admin}
        onValue={onAdmin}
        suggestions={people.map(({ name }) => name)}
        error={error}
        focused={focused ?? false}
      />
      <TextField
        label={i18n.t('companies.contact')}
        hint={i18n.t('companies.contactHint')}
        name="contact"
        value={contact}
        onValue={onContact}
        optional
      />
    </>
  );
}
