import { Pencil } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { parseCompany } from '../../utils/core/address';
import { isDown, type Rotation } from '../../utils/core/rotation/fold';
import { age, when } from '../format';
import { Button } from '../ui/button';
import { NameForm } from './name-form';

/** One account: its company, its user (named by hand), what is known of its token, and the rotation that is open. */
export function AccountRow({
  account: { company, user, token },
  name,
  rotation,
  now,
  onNameUser,
  onNameCompany,
}: {
  account: Account;
  /** What its company is called. */
  name: string;
  rotation: Rotation | null;
  now: number;
  onNameUser: (name: string | null) => Promise<void>;
  onNameCompany: (company: string) => Promise<void>;
}) {
  const [naming, setNaming] = useState(false);
  return (
    <div class="account">
      <div class="account__who">
        <h3>
          <bdi>{name}</bdi>
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
              {i18n.t('people.rename', { company: name })}
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
        {rotation !== null && <OpenRotation rotation={rotation} />}
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
    </div>
  );
}

function OpenRotation({ rotation: { id, tasks } }: { rotation: Rotation }) {
  const left = tasks.filter(({ state }) => isDown(state)).length;
  const leftOut = tasks.filter(({ state }) => state === 'skipped').length;
  const words =
    left === 0 && leftOut > 0
      ? i18n.t('companies.rotationBut', leftOut, [leftOut])
      : i18n.t('companies.rotation', left, [left]);
  return (
    <p>
      <a href={`#/history/${id}`}>{words}</a>
    </p>
  );
}
