import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import type { Knowledge } from '../../utils/core/screen/guide';
import { byName } from '../format';
import { PageHead } from '../ui/page-head';
import { Toast } from '../ui/toast';
import type { ToolActions } from './actions';
import { Adding, useAdding } from './adding';
import { ListedTools } from './listed-tools';
import { PANELS } from './panels';
import type { Offers } from './tool-form';
import { Toolbar } from './toolbar';

/** The inventory: find, add, edit and remove tools; take lists in and out. */
export function ToolsPage({
  tools,
  people,
  accounts,
  catalogue,
  exportsOff,
  actions,
  adding = false,
  onAdded,
  finding,
}: {
  tools: readonly Tool[];
  people: readonly Person[];
  accounts: readonly Account[];
  catalogue: Knowledge;
  /** The organisation has switched exports off. */
  exportsOff: boolean;
  actions: ToolActions;
  /** The form for a new tool is open to begin with; `onAdded` is told when it is closed. */
  adding?: boolean;
  onAdded?: () => void;
  /** The section that finds tools. */
  finding?: ComponentChildren;
}) {
  /** A panel above the list, the id of the tool that is edited, or null. */
  const [editing, setEditing] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (adding) setEditing('new');
  }, [adding]);
  const state = useAdding(actions);
  const { told, imports } = state;

  const listed = useMemo(() => tools.filter(({ removedAt }) => removedAt === null), [tools]);
  const offers: Offers = {
    accounts,
    companies: [...new Set(listed.flatMap(({ company }) => company ?? []))],
    owners: people.map(({ name }) => name).sort(byName),
    catalogue,
  };
  const panel = PANELS.find((name) => name === editing) ?? null;
  const isEmpty = listed.length === 0;

  const close = () => {
    const opener =
      panel === null && editing !== null ? `[data-row="${editing}"] button` : `[data-panel="${panel ?? 'new'}"]`;
    if (adding) onAdded?.();
    setEditing(null);
    setTimeout(() => page.current?.querySelector<HTMLElement>(opener)?.focus());
  };
  return (
    <div class="page" ref={page}>
      <PageHead title={i18n.t('tools.title')} lead={i18n.t('tools.lead')} />
      <Toolbar
        busy={told.attempt.busy}
        strong={editing === null}
        exportsOff={exportsOff}
        onPanel={(name) => {
          told.dismiss();
          setEditing(name);
        }}
        onImport={imports.take}
        onExport={told.exportAll}
      />
      <Adding
        state={state}
        panel={panel}
        listed={listed}
        offers={offers}
        addSeveral={actions.addSeveral}
        onPanel={setEditing}
        onClose={close}
      />
      {finding}
      {isEmpty && editing === null && (
        <div class="empty">
          <h2>{i18n.t('tools.empty.title')}</h2>
          <p>{i18n.t('tools.empty.hint')}</p>
        </div>
      )}
      {!isEmpty && (
        <ListedTools
          tools={listed}
          people={people}
          offers={offers}
          editing={editing}
          onEdit={({ id }) => setEditing(id)}
          onChange={async (tool, draft, account) => {
            await told.change(tool, draft, account);
            close();
          }}
          onClose={close}
          onRemove={told.remove}
        />
      )}
      <Toast message={told.toast} onDismiss={told.dismiss} />
    </div>
  );
}
