import { Plus, Search } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import { TextField } from '../fields/text-field';
import { byName, count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { PageHead } from '../ui/page-head';
import { Toast, type ToastMessage } from '../ui/toast';
import type { ImportResult, ToolActions } from './actions';
import { FileButtons } from './file-buttons';
import { EMPTY, formOf } from './form-state';
import { ImportSummary } from './import-summary';
import { search } from './search';
import { type Offers, ToolForm } from './tool-form';
import { ToolList } from './tool-list';

/** The inventory: find, add, edit and remove tools; take lists in and out. */
export function ToolsPage({
  tools,
  people,
  accounts,
  kinds,
  actions,
  adding = false,
  onAdded,
  finding,
}: {
  tools: readonly Tool[];
  people: readonly Person[];
  accounts: readonly Account[];
  /** Names of the kinds of tool that the catalogue knows. */
  kinds: readonly string[];
  actions: ToolActions;
  /** The form for a new tool is open to begin with; `onAdded` is told when it is closed. */
  adding?: boolean;
  onAdded?: () => void;
  /** The section that finds tools. */
  finding?: ComponentChildren;
}) {
  const [query, setQuery] = useState('');
  /** `new`, the id of the tool that is edited, or null. */
  const [editing, setEditing] = useState<string | null>(null);
  const [imported, setImported] = useState<ImportResult | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const attempt = useAttempt();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (adding) setEditing('new');
  }, [adding]);
  const say = (text: string, undo: (() => void) | null = null) => setToast({ text, undo });

  const live = tools.filter(({ removedAt }) => removedAt === null);
  const found = search(live, people, query);
  const offers: Offers = {
    accounts,
    companies: [...new Set(live.flatMap(({ company }) => company ?? []))],
    owners: people.map(({ name }) => name).sort(byName),
    kinds,
  };

  const close = () => {
    const opener = editing === 'new' || editing === null ? '[data-add]' : `[data-row="${editing}"] button`;
    if (adding) onAdded?.();
    setEditing(null);
    setTimeout(() => page.current?.querySelector<HTMLElement>(opener)?.focus());
  };
  const remove = (tool: Tool) =>
    attempt.run(async () => {
      await actions.remove(tool.id);
      say(i18n.t('tools.removed', { tool: tool.name }), () => {
        setToast(null);
        void attempt.run(() => actions.restore(tool.id));
      });
    });
  const undoImport = (batch: string) =>
    attempt.run(async () => {
      await actions.undoImport(batch);
      setImported(null);
      say(i18n.t('tools.summary.undone'));
    });
  const edited = live.find(({ id }) => id === editing);

  return (
    <div class="page" ref={page}>
      <PageHead title={i18n.t('tools.title')} lead={i18n.t('tools.lead')} />
      <div class="toolbar">
        <Button kind={editing === null ? 'main' : 'plain'} icon={Plus} data-add onPress={() => setEditing('new')}>
          {i18n.t('tools.add')}
        </Button>
        <FileButtons
          busy={attempt.busy}
          onImport={(file) => void attempt.run(async () => setImported(await actions.importFile(file)))}
          onExport={() =>
            void attempt.run(async () => {
              await actions.exportAll();
              say(i18n.t('tools.exported'));
            })
          }
        />
      </div>
      <Failure attempt={attempt} />
      {imported && (
        <ImportSummary result={imported} onUndo={(batch) => void undoImport(batch)} onClose={() => setImported(null)} />
      )}
      {editing === 'new' && (
        <ToolForm
          title={i18n.t('tools.form.addTitle')}
          submit={i18n.t('tools.form.submitAdd')}
          initial={EMPTY}
          offers={offers}
          onCancel={close}
          onSave={async (draft, account) => {
            const { alreadyThere } = await actions.add(draft, account);
            const tool = draft.name;
            say(alreadyThere ? i18n.t('tools.alreadyThere', { tool }) : i18n.t('tools.added', { tool }));
            close();
          }}
        />
      )}
      {finding}
      {live.length === 0 ? (
        editing === null && (
          <div class="empty">
            <h2>{i18n.t('tools.empty.title')}</h2>
            <p>{i18n.t('tools.empty.hint')}</p>
          </div>
        )
      ) : (
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
                ? i18n.t('tools.count', live.length, [count(live.length)])
                : i18n.t('tools.found', found.length, [count(found.length)])}
            </p>
          </div>
          <ToolList
            tools={found}
            accounts={accounts}
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
                  onCancel={close}
                  onSave={async (draft, account) => {
                    await actions.change(edited.id, draft, account);
                    say(i18n.t('tools.changed', { tool: draft.name }));
                    close();
                  }}
                />
              ) : null
            }
            onEdit={({ id }) => setEditing(id)}
            onRemove={(tool) => void remove(tool)}
          />
        </>
      )}
      <Toast message={toast} onDismiss={() => setToast(null)} />
    </div>
  );
}
