import { Pencil, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { companyName, type ListedCompany } from '../../utils/core/access/company';
import type { CompanyDraft } from '../../utils/core/access/list';
import { countsInCompany, type Person, type Tool } from '../../utils/core/inventory/tool';
import type { Rotation } from '../../utils/core/rotation/fold';
import { count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { AccountRow } from './account-row';
import type { PeopleActions } from './actions';
import { CompanyForm } from './company-form';

/** One company: its accounts, and what is known of it: who may change its settings, how many tools count for it. */
export function CompanyItem({
  company: { domain, known, accounts },
  people,
  tools,
  rotations,
  now,
  actions,
  onRemove,
}: {
  company: ListedCompany;
  people: readonly Person[];
  /** Those on the list. */
  tools: readonly Tool[];
  /** Open ones. */
  rotations: readonly Rotation[];
  now: number;
  actions: PeopleActions;
  /** Takes it off the list; what was known of it can be put back. */
  onRemove: (draft: CompanyDraft) => Promise<void>;
}) {
  const [editing, setEditing] = useState(false);
  const attempt = useAttempt();
  const name = known === null ? domain : companyName(known);
  const admin = people.find(({ id }) => id === known?.admin) ?? null;
  const own = tools.filter((tool) => tool.company === domain).length;
  const counting = tools.filter((tool) => countsInCompany(tool, domain)).length;
  const said = { label: known?.label ?? null, admin: admin?.name ?? null, contact: admin?.contact ?? null };
  const draft: CompanyDraft = { domain, ...said };
  const isBare = accounts.every(({ token }) => token === null) && own === 0;
  return (
    <li class="company" data-company={domain}>
      {accounts.map((account) => (
        <AccountRow
          key={account.id}
          account={account}
          name={name}
          rotation={rotations.find((rotation) => rotation.account === account.id) ?? null}
          now={now}
          onNameUser={(user) => actions.nameUser(account.id, user)}
          onNameCompany={(text) => actions.nameCompany(account.id, text)}
        />
      ))}
      {accounts.length === 0 && (
        <h3>
          <bdi>{name}</bdi>
        </h3>
      )}
      {editing ? (
        <CompanyForm
          name={name}
          label={known?.label ?? null}
          admin={admin}
          people={people}
          onSave={async (description) => {
            await actions.describeCompany(domain, description);
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div class="company__facts">
          <p>
            <span class="muted">{i18n.t('companies.admin')}</span>{' '}
            {admin === null ? i18n.t('companies.adminUnknown') : <bdi>{adminWords(admin)}</bdi>}
            <span class="muted"> · {i18n.t('companies.tools', counting, [count(counting)])}</span>
          </p>
          <div class="actions">
            <Button kind="quiet" icon={Pencil} iconOnly onPress={() => setEditing(true)}>
              {i18n.t('companies.edit', { company: name })}
            </Button>
            {isBare && (
              <Button
                kind="quiet"
                icon={X}
                iconOnly
                busy={attempt.busy}
                onPress={() => void attempt.run(() => onRemove(draft))}
              >
                {i18n.t('companies.remove', { company: name })}
              </Button>
            )}
          </div>
        </div>
      )}
      <Failure attempt={attempt} />
    </li>
  );
}

/** Name of an admin, and how to reach them. */
export function adminWords({ name, contact }: Person): string {
  return contact === undefined ? name : `${name}, ${contact}`;
}
