import { i18n } from '#i18n';
import { type Fault, FIELDS, type Field } from '../../utils/core/inventory/draft';

const FAULTS: Record<Fault, () => string> = {
  missing: () => i18n.t('tools.fault.missing'),
  'too-long': () => i18n.t('tools.fault.tooLong'),
  'not-text': () => i18n.t('tools.fault.notText'),
  'not-a-company': () => i18n.t('tools.fault.notACompany'),
  'not-an-auth': () => i18n.t('tools.fault.notAnAuth'),
  'not-a-url': () => i18n.t('tools.fault.notAUrl'),
  'not-web': () => i18n.t('tools.fault.notWeb'),
  'not-yes-or-no': () => i18n.t('tools.fault.notYesOrNo'),
  unreadable: () => i18n.t('tools.fault.unreadable'),
};

const FILE_FAULTS: Record<string, () => string> = {
  'too-big': () => i18n.t('tools.fault.tooBig'),
  'too-many-rows': () => i18n.t('tools.fault.tooManyRows'),
  'wrong-encoding': () => i18n.t('tools.fault.wrongEncoding'),
  'not-json': () => i18n.t('tools.fault.notJson'),
  'not-csv': () => i18n.t('tools.fault.notCsv'),
  'wrong-format': () => i18n.t('tools.fault.wrongFormat'),
  'wrong-version': () => i18n.t('tools.fault.wrongVersion'),
  empty: () => i18n.t('tools.fault.empty'),
};

/** Why a field was not taken, as a sentence. */
export function faultWords(fault: Fault): string {
  return FAULTS[fault]();
}

/** Why a row or a whole file was not taken, as a sentence. */
export function importFaultWords(fault: string): string {
  const table: Record<string, () => string> = { ...FILE_FAULTS, ...FAULTS };
  return (Object.hasOwn(table, fault) ? table[fault] : undefined)?.() ?? i18n.t('tools.fault.other');
}

const FIELD_NAMES: Record<Field, () => string> = {
  name: () => i18n.t('tools.form.name'),
  account: () => i18n.t('tools.form.account'),
  auth: () => i18n.t('tools.fieldAuth'),
  catalogue: () => i18n.t('tools.form.catalogue'),
  url: () => i18n.t('tools.form.url'),
  owner: () => i18n.t('tools.form.owner'),
  critical: () => i18n.t('tools.form.critical'),
  notes: () => i18n.t('tools.form.notes'),
};

/** A field of an import as its file calls it, with the name that the form has for it: "url (Link)". */
export function fieldWords(field: string): string {
  const known = FIELDS.find((name) => name === field);
  if (known === undefined) return field;
  const label = FIELD_NAMES[known]();
  return label.toLowerCase() === known ? known : `${known} (${label})`;
}
