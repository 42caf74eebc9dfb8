import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { byName } from '../format';
import { accountWords } from '../words';
import type { Scope } from './form-state';

/** Asks for which account a tool counts: every one, a company's users together or one of them, or another company. */
export function ScopeField({
  accounts,
  known,
  scope,
  company,
  error,
  onScope,
  onCompany,
}: {
  accounts: readonly Account[];
  /** Companies that tools on the list name. */
  known: readonly string[];
  scope: Scope;
  company: string;
  error: string | null;
  onScope: (scope: Scope) => void;
  onCompany: (company: string) => void;
}) {
  const companies = [...new Set([...accounts.flatMap((account) => account.company ?? []), ...known])].sort(byName);
  const options: { value: Scope; label: string }[] = [{ value: '', label: i18n.t('tools.everyAccount') }];
  for (const name of companies) {
    const users = accounts.filter((account) => account.company === name);
    const several = users.length > 1;
    options.push({
      value: `company:${name}`,
      label: several ? i18n.t('tools.form.allUsers', { company: name }) : name,
    });
    if (several)
      options.push(...users.map((user) => ({ value: `account:${user.id}` as const, label: accountWords(user) })));
  }
  if (!options.some(({ value }) => value === scope) && scope !== 'other')
    options.push({ value: scope, label: i18n.t('common.unnamedCompany') });
  options.push({ value: 'other', label: i18n.t('tools.form.otherCompany') });
  return (
    <>
      <SelectField
        label={i18n.t('tools.form.account')}
        value={scope}
        options={options}
        error={scope === 'other' ? null : error}
        onValue={(value) => onScope(options.find((option) => option.value === value)?.value ?? '')}
      />
      {scope === 'other' && (
        <TextField
          label={i18n.t('tools.form.company')}
          name="account"
          hint={i18n.t('tools.form.companyHint')}
          value={company}
          onValue={onCompany}
          error={error}
          focused
        />
      )}
    </>
  );
}
