import type { VNode } from 'preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import { Button } from '../ui/button';
import { useGrowing } from '../ui/growing';
import { accountWords } from '../words';
import { ToolRow } from './tool-row';

/** Rows drawn at first, and whenever the end of the list comes near. */
const STEP = 30;

/** The list of tools, with the one that is edited replaced by its form. */
export function ToolList({
  tools,
  accounts,
  people,
  editing,
  form,
  onEdit,
  onRemove,
}: {
  tools: readonly Tool[];
  accounts: readonly Account[];
  people: readonly Person[];
  editing: string | null;
  /** The form of the tool that is edited. */
  form: VNode | null;
  onEdit: (tool: Tool) => void;
  onRemove: (tool: Tool) => void;
}) {
  const { shown, end, grow } = useGrowing(tools.length, STEP);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const account = (tool: Tool) => {
    const narrowed = accounts.find(({ id }) => id === tool.account);
    return narrowed ? accountWords(narrowed) : tool.company;
  };
  return (
    <>
      <div class="row row--head" aria-hidden="true">
        <span>{i18n.t('tools.column.name')}</span>
        <span>{i18n.t('tools.column.account')}</span>
        <span>{i18n.t('tools.column.auth')}</span>
        <span>{i18n.t('tools.column.owner')}</span>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: without list marks, some browsers no longer call it a list */}
      <ul class="rows" role="list" aria-label={i18n.t('tools.list')}>
        {tools
          .slice(0, shown)
          .map((tool) =>
            tool.id === editing ? (
              <li key={tool.id}>{form}</li>
            ) : (
              <ToolRow
                key={tool.id}
                tool={tool}
                account={account(tool)}
                owner={names.get(tool.owner ?? '') ?? null}
                onEdit={() => onEdit(tool)}
                onRemove={() => onRemove(tool)}
              />
            ),
          )}
      </ul>
      {tools.length > shown && (
        <div ref={end}>
          <Button onPress={grow}>{i18n.t('tools.showMore')}</Button>
        </div>
      )}
    </>
  );
}
