import { X } from 'lucide-preact';
import { i18n } from '#i18n';
import { type choicesIn, NO_FILTER, NONE, type NowFilter } from '../../utils/core/screen/now';
import type { RotationView } from '../../utils/core/screen/task';
import { SelectField } from '../fields/select-field';
import { byName, count } from '../format';
import { Button } from '../ui/button';
import { accountWords } from '../words';

const ALL = '';

/** Chooses which tasks are shown, by account, owner and kind; only where there is something to choose between. */
export function Filters({
  filter,
  rotations,
  choices: { owners, kinds },
  shown,
  total,
  kindName,
  onFilter,
}: {
  filter: NowFilter;
  rotations: readonly RotationView[];
  choices: ReturnType<typeof choicesIn>;
  /** How many tasks are let through, and of how many. */
  shown: number;
  total: number;
  kindName: (kind: string) => string | null;
  onFilter: (filter: NowFilter) => void;
}) {
  const accounts = rotations.filter(({ tasks }) => tasks.length > 0);
  const choose = (part: Partial<NowFilter>) => {
    const next = { ...filter, ...part };
    onFilter(Object.values(next).every((value) => value === null) ? NO_FILTER : next);
  };
  const named = (options: { value: string; label: string }[]) => options.sort((a, b) => byName(a.label, b.label));
  const fields = [
    {
      key: 'account',
      label: i18n.t('now.filter.account'),
      all: i18n.t('now.filter.allAccounts'),
      options: named(accounts.map((rotation) => ({ value: rotation.id, label: accountWords(rotation) }))),
    },
    {
      key: 'owner',
      label: i18n.t('now.filter.owner'),
      all: i18n.t('now.filter.allOwners'),
      options: named([...owners].flatMap(([value, name]) => (name === null ? [] : [{ value, label: name }]))),
      none: owners.has(NONE) ? i18n.t('now.noOwner') : null,
    },
    {
      key: 'kind',
      label: i18n.t('now.filter.kind'),
      all: i18n.t('now.filter.allKinds'),
      options: named(
        [...kinds].filter((kind) => kind !== NONE).map((kind) => ({ value: kind, label: kindName(kind) ?? kind })),
      ),
      none: kinds.has(NONE) ? i18n.t('now.filter.noKind') : null,
    },
  ] as const;
  const offered = fields
    .map((field) => {
      const none = 'none' in field && field.none !== null ? [{ value: NONE, label: field.none }] : [];
      return { ...field, options: [...field.options, ...none] };
    })
    .filter(({ key, options }) => options.length > 1 || filter[key] !== null);
  if (offered.length === 0) return null;
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{i18n.t('now.filter.title')}</legend>
      {offered.map(({ key, label, all, options }) => (
        <SelectField
          key={key}
          label={label}
          value={filter[key] ?? ALL}
          options={[{ value: ALL, label: all }, ...options]}
          onValue={(value) => choose({ [key]: value === ALL ? null : value })}
        />
      ))}
      {filter !== NO_FILTER && (
        <Button kind="quiet" icon={X} onPress={() => onFilter(NO_FILTER)}>
          {i18n.t('now.filter.clear')}
        </Button>
      )}
      <p class="filters__count" role="status">
        {filter !== NO_FILTER && i18n.t('now.filter.shown', [count(shown), count(total)])}
      </p>
    </fieldset>
  );
}
