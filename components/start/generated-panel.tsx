import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { parseCompany } from '../../utils/core/address';
import { soleCompany, type Tool } from '../../utils/core/inventory/tool';
import type { Reason } from '../../utils/core/rotation/event';
import { type Interval, MINUTE, moment } from '../../utils/core/time';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { AccountField, OTHER } from './account-field';
import type { StartActions } from './actions';
import { Panel } from './panel';
import { ReasonField } from './reason-field';
import { TimeForm } from './time-form';

/**
 * "I generated a new token": which account and when, for a change that Rekey did not see. "Now" and "About an hour ago"
 * start at once. `onStarted` follows when the rotation is written down.
 */
export function GeneratedPanel({
  accounts,
  tools,
  company: preferred,
  now,
  actions,
  onBack,
  onStarted,
}: {
  accounts: readonly Account[];
  tools: readonly Tool[];
  company: string | null;
  now: number;
  actions: Pick<StartActions, 'startByHand'>;
  onBack: () => void;
  onStarted: () => void;
}) {
  const likely = accounts.find(({ company }) => company !== null && company === preferred) ?? accounts[0];
  const [chosen, setChosen] = useState(likely?.id ?? OTHER);
  const [company, setCompany] = useState(
    likely ? '' : (preferred ?? soleCompany(tools.filter(({ removedAt }) => removedAt === null)) ?? ''),
  );
  const [reason, setReason] = useState<Reason | null>(null);
  const [atTime, setAtTime] = useState(false);
  const [invalid, setInvalid] = useState(false);
  const attempt = useAttempt();

  const start = async (t0: Interval) => {
    const named = chosen === OTHER && company.trim() !== '';
    const domain = named ? parseCompany(company) : null;
    setInvalid(named && domain === null);
    if (named && domain === null) return;
    const account = chosen === OTHER ? null : chosen;
    await attempt.run(async () => {
      await actions.startByHand({ account, company: domain, t0, reason });
      onStarted();
    });
  };

  return (
    <Panel title={i18n.t('start.generated.title')} lead={i18n.t('start.generated.lead')} onBack={onBack}>
      <AccountField
        accounts={accounts}
        chosen={chosen}
        company={company}
        invalid={invalid}
        onChosen={setChosen}
        onCompany={setCompany}
      />
      <ReasonField value={reason} onValue={setReason} />
      <fieldset class="choice">
        <legend class="field__label">{i18n.t('start.generated.when')}</legend>
        <div class="whens">
          <Button busy={attempt.busy} onPress={() => void start(moment(now))}>
            {i18n.t('start.generated.now')}
          </Button>
          <Button busy={attempt.busy} onPress={() => void start({ from: now - 90 * MINUTE, to: now - 30 * MINUTE })}>
            {i18n.t('start.generated.hourAgo')}
          </Button>
          <Button aria-expanded={atTime} onPress={() => setAtTime(!atTime)}>
            {i18n.t('start.generated.atTime')}
          </Button>
        </div>
      </fieldset>
      {atTime && <TimeForm now={now} busy={attempt.busy} onStart={(t0) => void start(t0)} />}
      <Failure attempt={attempt} />
    </Panel>
  );
}
