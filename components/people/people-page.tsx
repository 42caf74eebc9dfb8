import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Company, companiesOf } from '../../utils/core/access/company';
import type { CompanyDraft } from '../../utils/core/access/list';
import type { ErrandView } from '../../utils/core/access/view';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import type { Rotation } from '../../utils/core/rotation/fold';
import { byName } from '../format';
import { PageHead } from '../ui/page-head';
import { Toast, type ToastMessage } from '../ui/toast';
import { AccountRow } from './account-row';
import type { PeopleActions } from './actions';
import { AddCompanies } from './add-companies';
import { CompanyItem } from './company-item';
import { ErrandList } from './errand/errand-list';

/** Who has access: what is under way, the accounts that Rekey knows, and the people who look after tools. */
export function PeoplePage({
  accounts,
  companies,
  people,
  tools,
  rotations,
  errands,
  now,
  actions,
  children,
}: {
  accounts: readonly Account[];
  companies: readonly Company[];
  people: readonly Person[];
  tools: readonly Tool[];
  /** Open ones. */
  rotations: readonly Rotation[];
  errands: readonly ErrandView[];
  now: number;
  actions: PeopleActions;
  /** Further sections. */
  children?: ComponentChildren;
}) {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const remove = async (draft: CompanyDraft) => {
    await actions.removeCompanies([draft.domain]);
    const undo = () => {
      setToast(null);
      void actions.addCompany(draft);
    };
    setToast({ text: i18n.t('companies.removed', { company: draft.label ?? draft.domain }), undo });
  };
  const listed = tools.filter(({ removedAt }) => removedAt === null);
  const all = companiesOf(accounts, companies);
  const unnamed = accounts.filter(({ company }) => company === null);
  return (
    <div class="page">
      <PageHead title={i18n.t('people.title')} />
      <ErrandList errands={errands} now={now} />
      <section>
        <h2>{i18n.t('people.accounts')}</h2>
        <p class="muted">{i18n.t('people.accountsLead')}</p>
        {accounts.length === 0 && companies.length === 0 ? (
          <p class="empty">{i18n.t('people.accountsEmpty')}</p>
        ) : (
          <ul class="accounts">
            {all.map((company) => (
              <CompanyItem
                key={company.domain}
                company={company}
                people={people}
                tools={listed}
                rotations={rotations}
                now={now}
                actions={actions}
                onRemove={remove}
              />
            ))}
            {unnamed.map((account) => (
              <li key={account.id} class="company">
                <AccountRow
                  account={account}
                  name={i18n.t('common.unnamedCompany')}
                  rotation={rotations.find((rotation) => rotation.account === account.id) ?? null}
                  now={now}
                  onNameUser={(name) => actions.nameUser(account.id, name)}
                  onNameCompany={(company) => actions.nameCompany(account.id, company)}
                />
              </li>
            ))}
          </ul>
        )}
        <AddCompanies actions={actions} />
      </section>
      <Owners people={people} tools={listed} />
      {children}
      <Toast message={toast} onDismiss={() => setToast(null)} />
    </div>
  );
}

/** People on the list, and how many tools each looks after. */
function Owners({ people, tools }: { people: readonly Person[]; tools: readonly Tool[] }) {
  const owned = new Map<string, number>();
  for (const { owner } of tools) if (owner !== null) owned.set(owner, (owned.get(owner) ?? 0) + 1);
  return (
    <section>
      <h2>{i18n.t('people.owners')}</h2>
      <p class="muted">{i18n.t('people.ownersLead')}</p>
      {people.length === 0 ? (
        <p class="empty">{i18n.t('people.ownersEmpty')}</p>
      ) : (
        <ul class="owners">
          {[...people]
            .sort((a, b) => byName(a.name, b.name))
            .map(({ id, name }) => (
              <li key={id} class="owners__row">
                <bdi>{name}</bdi>
                <span class="muted">{i18n.t('people.ownerTools', owned.get(id) ?? 0)}</span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
