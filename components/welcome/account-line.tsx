import { CircleCheck, CircleDashed, X } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { when } from '../format';
import { Button } from '../ui/button';
import { accountWords } from '../words';

/** One account: whether its token was seen; where it was not, the way to it and the way to take the name back. */
export function AccountLine({
  account,
  now,
  onOpen,
  onForget,
}: {
  account: Account;
  now: number;
  onOpen: () => void;
  onForget: () => void;
}) {
  const { token } = account;
  const name = accountWords(account);
  const Icon = token === null ? CircleDashed : CircleCheck;
  return (
    <li class="found__one" data-account={account.company} data-seen={token !== null}>
      <Icon class="icon" aria-hidden="true" />
      <p class="found__words">
        <bdi class="found__name">{name}</bdi>
        <span class="muted">
          {token === null
            ? i18n.t('welcome.account.notSeen')
            : i18n.t('welcome.account.seenAt', [when(token.seenAt, now)])}
        </span>
      </p>
      {token === null && account.company !== null && (
        <div class="found__actions">
          <Button aria-label={i18n.t('welcome.account.openOf', { account: name })} onPress={onOpen}>
            {i18n.t('welcome.openApiTab')}
          </Button>
          <Button kind="quiet" icon={X} iconOnly onPress={onForget}>
            {i18n.t('welcome.account.forget', { account: name })}
          </Button>
        </div>
      )}
    </li>
  );
}
