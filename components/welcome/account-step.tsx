import { KeyRound } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { parseCompany } from '../../utils/core/address';
import { AddLine } from '../fields/add-line';
import { listOf } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { accountWords } from '../words';
import { AccessLine } from './access-line';
import { AccountLine } from './account-line';
import type { SetUpActions } from './actions';
import { StepFrame, type Ways } from './step';

/** Which account: its token seen once, or at least its company named. */
export function AccountStep({
  accounts,
  access,
  now,
  actions,
  ways,
}: {
  accounts: readonly Account[];
  /** The browser lets Rekey read Pipedrive. */
  access: boolean;
  now: number;
  actions: SetUpActions;
  ways: Ways;
}) {
  const attempt = useAttempt();
  const seen = accounts.filter(({ token }) => token !== null);
  const named = accounts.find(({ company }) => company !== null)?.company ?? null;
  const open = (company: string | null) => void attempt.run(() => actions.openApiTab(company));
  return (
    <StepFrame
      step="account"
      title={i18n.t('welcome.account.title')}
      lead={i18n.t('welcome.account.lead')}
      ways={ways}
      foot={
        <Button kind={seen.length > 0 ? 'main' : 'plain'} onPress={ways.next}>
          {i18n.t(accounts.length > 0 ? 'welcome.next' : 'welcome.skip')}
        </Button>
      }
    >
      {!access && <AccessLine main onRequest={actions.requestAccess} />}
      <p class="visually-hidden" role="status">
        {seen.length > 0 && i18n.t('welcome.account.seen', { accounts: listOf(seen.map(accountWords)) })}
      </p>
      {accounts.length > 0 && (
        <ul class="found">
          {accounts.map((account) => (
            <AccountLine
              key={account.id}
              account={account}
              now={now}
              onOpen={() => open(account.company)}
              onForget={() => void attempt.run(() => actions.forgetCompany(account.id))}
            />
          ))}
        </ul>
      )}
      <section>
        <h2>{i18n.t(seen.length > 0 ? 'welcome.account.another' : 'welcome.account.see')}</h2>
        <p class="muted">{i18n.t(seen.length > 0 ? 'welcome.account.anotherHint' : 'welcome.account.seeHint')}</p>
        <div class="actions">
          <Button
            kind={seen.length === 0 && access ? 'main' : 'plain'}
            icon={KeyRound}
            busy={attempt.busy}
            onPress={() => open(seen.length > 0 ? null : named)}
          >
            {i18n.t('welcome.openApiTab')}
          </Button>
        </div>
      </section>
      <AddLine
        label={i18n.t('welcome.account.company')}
        hint={i18n.t('welcome.account.companyHint')}
        name="company"
        submit={i18n.t('welcome.account.add')}
        judge={(text) => (parseCompany(text) === null ? i18n.t('start.companyInvalid') : null)}
        onAdd={(text) => actions.addCompany(parseCompany(text) ?? text)}
      />
      <Failure attempt={attempt} />
      <p class="muted">
        {i18n.t('welcome.account.toolsFirst')}{' '}
        <button type="button" class="link" onClick={actions.openTools}>
          {i18n.t('tools.add')}
        </button>
      </p>
    </StepFrame>
  );
}
