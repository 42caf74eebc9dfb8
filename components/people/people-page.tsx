import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import { byName } from '../format';
import { PageHead } from '../ui/page-head';
import { AccountRow } from './account-row';

/** The accounts that Rekey knows, and the people who look after tools. */
export function PeoplePage({
  accounts,
  people,
  tools,
  now,
  onNameUser,
  onNameCompany,
}: {
  accounts: readonly Account[];
  people: readonly Person[];
  tools: readonly Tool[];
  now: number;
  onNameUser: (account: string, name: string | null) => Promise<void>;
  onNameCompany: (account: string, company: string) => Promise<void>;
}) {
  const owned = new Map<string, number>();
  for (const { owner, removedAt } of tools) {
    if (owner !== null && removedAt === null) owned.set(owner, (owned.get(owner) ?? 0) + 1);
  }
  return (
    <div class="page">
      <PageHead title={i18n.t('people.title')} />
      <section>
        <h2>{i18n.t('people.accounts')}</h2>
        <p class="muted">{i18n.t('people.accountsLead')}</p>
        {accounts.length === 0 ? (
          <p class="empty">{i18n.t('people.accountsEmpty')}</p>
        ) : (
          <ul class="accounts">
            {accounts.map((account) => (
              <AccountRow
                key={account.id}
                account={account}
                now={now}
                onNameUser={(name) => onNameUser(account.id, name)}
                onNameCompany={(company) => onNameCompany(account.id, company)}
              />
            ))}
          </ul>
        )}
      </section>
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
    </div>
  );
}
