import { i18n } from '#i18n';
import { SORTS, type Sort } from '../../../utils/core/access/event';
import { Choice } from '../../fields/choice';
import { sortWords } from './words';

/** Who somebody is to the company. */
export function SortField({ value, onValue }: { value: Sort; onValue: (sort: Sort) => void }) {
  return (
    <Choice
      legend={i18n.t('errand.form.sort')}
      value={value}
      options={SORTS.map((sort) => ({ value: sort, label: sortWords(sort) }))}
      onValue={onValue}
    />
  );
}
