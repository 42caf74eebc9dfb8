import { ListPlus, MessageCircleQuestionMark, Plus, Search } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import type { Knowledge } from '../../utils/core/screen/guide';
import { TextField } from '../fields/text-field';
import { byName, count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { PageHead } from '../ui/page-head';
import { Toast, type ToastMessage } from '../ui/toast';
import type { ToolActions } from './actions';
import { AskCompany } from './ask-company';
import { DropTarget } from './drop-target';
import { FileButtons } from './file-buttons';
import { EMPTY, formOf } from './form-state';
import { ImportPanel } from './import-panel';
import { search, searchIndex } from './search';
import { SeveralPanel } from './several/several-panel';
import { type Offers, ToolForm } from './tool-form';
import { ToolList } from './tool-list';
import { useImports } from './use-imports';

/** What can stand above the list: the form for a new tool, the pasted list, the message to colleagues. */
const PANELS: ReadonlySet<string> = new Set(['new', 'several', 'ask']);

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
  const [query, setQuery] = useState('');
  /** A panel above the list, the id of the tool that is edited, or null. */
  const [editing, setEditing] = useState<string | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const attempt = useAttempt();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (adding) setEditing('new');
  }, [adding]);
  const say = (text: string, undo: (() => void) | null = null) => setToast({ text, undo });
  const imports = useImports(actions.importFile, () => say(i18n.t('tools.importCancelled')));

  const live = useMemo(() => tools.filter(({ removedAt }) => removedAt === null), [tools]);
  const index = useMemo(() => searchIndex(live, people), [live, people]);
  const found = useMemo(() => search(index, query), [index, query]);
  const offers: Offers = {
    accounts,
    companies: [...new Set(live.flatMap(({ company }) => company ?? []))],
    owners: people.map(({ name }) => name).sort(byName),
    catalogue,
  };

  const close = () => {
    const opener = PANELS.has(editing ?? 'new')
      ? `[data-panel="${editing ?? 'new'}"]`
      : `[data-row="${editing}"] button`;
    if (adding) onAdded?.();
    setEditing(null);
    setTimeout(() => page.current?.querySelector<HTMLElement>(opener)?.focus());
  };
  const opens = (panel: string) => ({ 'data-panel': panel, onPress: () => setEditing(panel) });
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
        <Button kind={editing === null ? 'main' : 'plain'} icon={Plus} {...opens('new')}>
          {i18n.t('tools.add')}
        </Button>
        <Button icon={ListPlus} {...opens('several')}>
          {i18n.t('several.open')}
        </Button>
        <Button icon={MessageCircleQuestionMark} {...opens('ask')}>
          {i18n.t('askCompany.title')}
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
          searching
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
      {editing === 'several' && (
        <SeveralPanel
          listed={live}
          companies={companiesOf(accounts, live)}
          catalogue={catalogue}
          onCancel={close}
          onAdd={async (drafts) => {
            imports.tell(i18n.t('several.open'), await actions.addSeveral(drafts));
            setEditing(null);
          }}
        />
      )}
      {editing === 'ask' && (
        <AskCompany companies={companiesOf(accounts, [])} onAnswers={() => setEditing('several')} onClose={close} />
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

/** Companies that accounts and tools name, by name. */
function companiesOf(accounts: readonly Account[], tools: readonly Tool[]): string[] {
  return [...new Set([...accounts, ...tools].flatMap(({ company }) => company ?? []))].sort(byName);
}
