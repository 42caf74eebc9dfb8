import { CircleCheck } from 'lucide-preact';
import { i18n } from '#i18n';
import { ChoiceField } from '../fields/choice-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';
import { AccessLine } from './access-line';
import type { SetUpActions } from './actions';
import { StepFrame, type Ways } from './step';

/** What the user and the organisation allow. */
export interface Allowed {
  /** The browser lets Rekey read Pipedrive. */
  access: boolean;
  /** Rekey may ask where a copied token goes. */
  asksAtCopy: boolean;
  /** Pipedrive is asked about both tokens after a change; null where the organisation has switched that off. */
  checksTokens: boolean | null;
  /** The organisation leaves asking Pipedrive, and looking at a tool's page, to the user. */
  liveChecks: boolean;
  pageChecks: boolean;
}

/** What Rekey may do: what is decided here, and what happens only on a press each time. */
export function ChoicesStep({
  allowed: { access, asksAtCopy, checksTokens, liveChecks, pageChecks },
  actions,
  ways,
}: {
  allowed: Allowed;
  actions: SetUpActions;
  ways: Ways;
}) {
  const attempt = useAttempt();
  return (
    <StepFrame
      step="choices"
      title={i18n.t('welcome.choices.title')}
      lead={i18n.t('welcome.choices.lead')}
      ways={ways}
      foot={
        <Button kind={access ? 'main' : 'plain'} onPress={ways.next}>
          {i18n.t(access ? 'welcome.next' : 'welcome.skip')}
        </Button>
      }
    >
      <Failure attempt={attempt} />
      <section>
        <h2>{i18n.t('welcome.choices.now')}</h2>
        {access ? (
          <div class="allowed">
            <CircleCheck class="icon" aria-hidden="true" />
            <div>
              <p class="allowed__name">{i18n.t('welcome.choices.access')}</p>
              <p class="field__hint">{i18n.t('welcome.choices.accessHint')}</p>
            </div>
          </div>
        ) : (
          <AccessLine main onRequest={actions.requestAccess} />
        )}
        <ChoiceField
          label={i18n.t('settings.asksAtCopy')}
          hint={i18n.t('settings.asksAtCopyHint')}
          chosen={asksAtCopy}
          onChoose={(asks) => attempt.run(() => actions.keepAsksAtCopy(asks))}
        />
        {checksTokens !== null && (
          <ChoiceField
            label={i18n.t('card.before.liveCheck')}
            hint={i18n.t('settings.checksTokensHint')}
            chosen={checksTokens}
            onChoose={(checks) => attempt.run(() => actions.chooseChecksTokens(checks))}
          />
        )}
      </section>
      <section>
        <h2>{i18n.t('welcome.choices.eachTime')}</h2>
        <div>
          <p class="allowed__name">{i18n.t('welcome.choices.find')}</p>
          <p class="field__hint">{i18n.t('welcome.choices.findHint')}</p>
          {!liveChecks && <Locked>{i18n.t('find.off')}</Locked>}
        </div>
        <div>
          <p class="allowed__name">{i18n.t('welcome.choices.pages')}</p>
          <p class="field__hint">{i18n.t('welcome.choices.pagesHint')}</p>
          {!pageChecks && <Locked>{i18n.t('welcome.choices.pagesOff')}</Locked>}
        </div>
      </section>
    </StepFrame>
  );
}
