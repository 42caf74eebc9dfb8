import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { accountWords } from '../words';

/** Value of the select for an account that is not among the known ones. */
export const OTHER = 'other';

/** Asks which account it is: one of the known ones, or another by its company's address, which may stay empty. */
export function AccountField({
  accounts,
  chosen,
  company,
  invalid,
  onChosen,
  onCompany,
}: {
  accounts: readonly Account[];
  /** Id of an account, or `OTHER`. */
  chosen: string;
  company: string;
  invalid: boolean;
  onChosen: (value: string) => void;
  onCompany: (value: string) => void;
}) {
  return (
    <>
      {accounts.length > 0 && (
        <SelectField
          label={i18n.t('start.account')}
          value={chosen}
          options={[
            ...accounts.map((account) => ({ value: account.id, label: accountWords(account) })),
            { value: OTHER, label: i18n.t('start.otherAccount') },
          ]}
          onValue={onChosen}
        />
      )}
      {chosen === OTHER && (
        <TextField
          label={i18n.t('start.company')}
          name="company"
          hint={i18n.t('start.companyHint')}
          optional
          value={company}
          onValue={onCompany}
          error={invalid ? i18n.t('start.companyInvalid') : null}
        />
      )}
    </>
  );
}
