import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Tool } from '../../utils/core/inventory/tool';
import { missing } from '../../utils/core/screen/first-run';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { AccessLine } from './access-line';
import type { SetUpActions } from './actions';
import { StepFrame, type Ways } from './step';

/** What happens from now on, and what is still missing for it. */
export function EndStep({
  accounts,
  tools,
  access,
  actions,
  ways,
}: {
  accounts: readonly Account[];
  tools: readonly Tool[];
  access: boolean;
  actions: SetUpActions;
  ways: Ways;
}) {
  const attempt = useAttempt();
  const lacks = missing(accounts, tools, access);
  const ready = !lacks.access && !lacks.token;
  const open = (company: string | null) => void attempt.run(() => actions.openApiTab(company));
  const unseen = lacks.companies.length > 0 ? lacks.companies : lacks.token ? [null] : [];
  const finish = () =>
    void attempt.run(async () => {
      await actions.keepStep(null);
      actions.openNow();
    });
  const lacking = unseen.length > 0 || lacks.access || lacks.tools;
  const then = (
    <section>
      <h2>{i18n.t('welcome.end.then')}</h2>
      <ol class="then">
        <li>{i18n.t('welcome.end.then1')}</li>
        <li>{i18n.t('welcome.end.then2')}</li>
        <li>{i18n.t('welcome.end.then3')}</li>
      </ol>
    </section>
  );
  return (
    <StepFrame
      step="end"
      title={i18n.t(ready ? 'welcome.end.ready' : 'welcome.end.almost')}
      lead={i18n.t(!ready ? 'welcome.end.almostLead' : lacking ? 'welcome.end.lackingLead' : 'welcome.end.readyLead')}
      ways={ways}
      foot={
        <Button kind={ready ? 'main' : 'plain'} busy={attempt.busy} onPress={finish}>
          {i18n.t('welcome.end.done')}
        </Button>
      }
    >
      {ready && then}
      {lacking && (
        <section>
          <h2>{i18n.t('welcome.end.missing')}</h2>
          {lacks.access && <AccessLine main onRequest={actions.requestAccess} />}
          {unseen.map((company, index) => (
            <Notice
              key={company}
              action={
                <Button kind={!ready && !lacks.access && index === 0 ? 'main' : 'plain'} onPress={() => open(company)}>
                  {i18n.t('welcome.openApiTab')}
                </Button>
              }
            >
              {company === null ? i18n.t('welcome.end.noToken') : i18n.t('welcome.end.noTokenOf', { company })}
            </Notice>
          ))}
          {lacks.tools && (
            <Notice action={<Button onPress={() => ways.to('tools')}>{i18n.t('welcome.end.listTools')}</Button>}>
              {i18n.t('welcome.end.noTools')}
            </Notice>
          )}
        </section>
      )}
      {!ready && then}
      <Failure attempt={attempt} />
    </StepFrame>
  );
}
