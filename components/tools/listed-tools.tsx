import { Search } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToolDraft } from '../../utils/core/inventory/draft';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import { TextField } from '../fields/text-field';
import { count } from '../format';
import { formOf } from './form-state';
import { search, searchIndex } from './search';
import { type Offers, ToolForm } from './tool-form';
import { ToolList } from './tool-list';

/** The tools on the list with their search; the one that is edited is a form in its place. */
export function ListedTools({
  tools,
  people,
  offers,
  editing,
  onEdit,
  onChange,
  onClose,
  onRemove,
}: {
  /** Tools on the list. */
  tools: readonly Tool[];
  people: readonly Person[];
  offers: Offers;
  /** Id of the tool that is edited. */
  editing: string | null;
  onEdit: (tool: Tool) => void;
  onChange: (tool: Tool, draft: ToolDraft, account: string | null) => Promise<void>;
  /** The form was left without a change. */
  onClose: () => void;
  onRemove: (tool: Tool) => void;
}) {
  const [query, setQuery] = useState('');
  const index = useMemo(() => searchIndex(tools, people), [tools, people]);
  const found = useMemo(() => search(index, query), [index, query]);
  const edited = tools.find(({ id }) => id === editing);
  return (
    <>
      <div class="search">
        <Search class="icon search__icon" aria-hidden="true" />
        <TextField
          kind="search"
          label={i18n.t('tools.search')}
          placeholder={i18n.t('tools.search')}
          labelHidden
          value={query}
          onValue={setQuery}
        />
        <p class="search__count" role="status">
          {query.trim() === ''
            ? i18n.t('tools.count', tools.length, [count(tools.length)])
            : i18n.t('tools.found', found.length, [count(found.length)])}
        </p>
      </div>
      <ToolList
        tools={found}
        accounts={offers.accounts}
        people={people}
        editing={editing}
        form={
          edited ? (
            <ToolForm
              key={edited.id}
              title={i18n.t('tools.form.editTitle', { tool: edited.name })}
              submit={i18n.t('tools.form.submitEdit')}
              initial={formOf(edited, people)}
              offers={offers}
              onCancel={onClose}
              onSave={(draft, account) => onChange(edited, draft, account)}
            />
          ) : null
        }
        onEdit={onEdit}
        onRemove={onRemove}
      />
    </>
  );
}
