import { i18n } from '#i18n';
import type { ToolDraft } from '../../utils/core/inventory/draft';
import type { Tool } from '../../utils/core/inventory/tool';
import { byName } from '../format';
import { AskCompany } from './ask-company';
import { EMPTY } from './form-state';
import { SeveralPanel } from './several/several-panel';
import { type Offers, ToolForm } from './tool-form';

/** What can stand above the list: the form for a new tool, the pasted list, the message to colleagues. */
export const PANELS = ['new', 'several', 'ask'] as const;
export type PanelName = (typeof PANELS)[number];

/** The panel that is open above the list. */
export function Panel({
  name,
  listed,
  offers,
  onAdd,
  onAddSeveral,
  onAnswers,
  onClose,
}: {
  name: PanelName;
  /** Tools on the list. */
  listed: readonly Tool[];
  offers: Offers;
  onAdd: (draft: ToolDraft, account: string | null, blanks: readonly string[]) => Promise<void>;
  onAddSeveral: (drafts: ToolDraft[]) => Promise<void>;
  /** Colleagues have answered: their answers are to be pasted. */
  onAnswers: () => void;
  onClose: () => void;
}) {
  const { accounts, catalogue } = offers;
  switch (name) {
    case 'new':
      return (
        <ToolForm
          title={i18n.t('tools.form.addTitle')}
          submit={i18n.t('tools.form.submitAdd')}
          initial={EMPTY}
          searching
          offers={offers}
          onCancel={onClose}
          onSave={onAdd}
        />
      );
    case 'several':
      return (
        <SeveralPanel
          listed={listed}
          companies={companiesOf([...accounts, ...listed])}
          catalogue={catalogue}
          onCancel={onClose}
          onAdd={onAddSeveral}
        />
      );
    case 'ask':
      return <AskCompany companies={companiesOf(accounts)} onAnswers={onAnswers} onClose={onClose} />;
  }
}

/** Companies that accounts or tools name, by name. */
function companiesOf(named: readonly { company: string | null }[]): string[] {
  return [...new Set(named.flatMap(({ company }) => company ?? []))].sort(byName);
}
