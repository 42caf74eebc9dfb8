import { Plus, Search } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import { TextField } from '../fields/text-field';
import { byName, count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { PageHead } from '../ui/page-head';
import { Toast, type ToastMessage } from '../ui/toast';
import type { ToolActions } from './actions';
import { DropTarget } from './drop-target';
import { FileButtons } from './file-buttons';
import { EMPTY, formOf } from './form-state';
import { ImportPanel } from './import-panel';
import { search } from './search';
import { type Offers, ToolForm } from './tool-form';
import { ToolList } from './tool-list';
import { useImports } from './use-imports';

/** The inventory: find, add, edit and remove tools; take lists in and out. */
export function ToolsPage({
  tools,
  people,
  accounts,
  kinds,
  exportsOff,
  actions,
}: {
  tools: readonly Tool[];
  people: readonly Person[];
  accounts: readonly Account[];
  /** Names of the kinds of tool that the catalogue knows. */
  kinds: readonly string[];
  /** The organisation has switched exports off. */
  exportsOff: boolean;
  actions: ToolActions;
}) {
  const [query, setQuery] = useState('');
  /** `new`, the id of the tool that is edited, or null. */
  const [editing, setEditing] = useState<string | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const attempt = useAttempt();
  const page = useRef<HTMLDivElement>(null);
  const say = (text: string, undo: (() => void) | null = null) => setToast({ text, undo });
  const imports = useImports(actions.importFile, () => say(i18n.t('tools.importCancelled')));

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
          exportsOff={exportsOff}
          onImport={imports.take}
          onExport={(as) =>
            void attempt.run(async () => {
              await actions.exportAll(as);
              say(i18n.t('tools.exported'));
            })
          }
        />
      </div>
      <Failure attempt={attempt} />
      <ImportPanel imports={imports} onUndo={undoImport} />
      <DropTarget onFiles={imports.take} onRefused={() => say(i18n.t('tools.dropRefused'))} />
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
