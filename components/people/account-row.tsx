import { Pencil } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { parseCompany } from '../../utils/core/address';
import { age, when } from '../format';
import { Button } from '../ui/button';
import { NameForm } from './name-form';

/** One account: its company, its user (named by hand), and what is known of its token. */
export function AccountRow({
  account: { company, user, token },
  now,
  onNameUser,
  onNameCompany,
}: {
  account: Account;
  now: number;
  onNameUser: (name: string | null) => Promise<void>;
  onNameCompany: (company: string) => Promise<void>;
}) {
  const [naming, setNaming] = useState(false);
  const shown = company ?? i18n.t('common.unnamedCompany');
  return (
    <li class="account">
      <div class="account__who">
        <h3>
          <bdi>{shown}</bdi>
        </h3>
        {naming ? (
          <NameForm
            label={i18n.t('people.user')}
            initial={user ?? ''}
            focused
            onSave={async (name) => {
              await onNameUser(name === '' ? null : name);
              setNaming(false);
            }}
            onCancel={() => setNaming(false)}
          />
        ) : (
          <p class="account__user">
            <bdi class={user === null ? 'muted' : undefined}>{user ?? i18n.t('people.nobody')}</bdi>
            <Button kind="quiet" icon={Pencil} iconOnly onPress={() => setNaming(true)}>
              {i18n.t('people.rename', { company: shown })}
            </Button>
          </p>
        )}
        {company === null && (
          <NameForm
            label={i18n.t('people.company')}
            initial=""
            judge={(text) => (parseCompany(text) === null ? i18n.t('people.companyInvalid') : null)}
            onSave={(text) => onNameCompany(parseCompany(text) ?? text)}
          />
        )}
      </div>
      <dl class="figures figures--row">
        <div>
          <dt>{i18n.t('people.tokenAge')}</dt>
          <dd>{token ? age(token.since, now) : i18n.t('people.never')}</dd>
        </div>
        {token && (
          <div>
            <dt>{i18n.t('people.lastSeen')}</dt>
            <dd>{when(token.seenAt, now)}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
