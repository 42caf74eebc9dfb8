import { ArrowUpRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Tool } from '../../utils/core/inventory/tool';
import type { Reason } from '../../utils/core/rotation/event';
import { SelectField } from '../fields/select-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { StartActions } from './actions';
import { ImpactList } from './impact-list';
import { Panel } from './panel';
import { ReasonChoice } from './reason-field';

/**
 * "Replace my token": what will happen, to how many tools, and why; then the way to the API tab.
 * A leaked token is replaced first and thought about afterwards, so everything else steps aside for it.
 */
export function ReplacePanel({
  accounts,
  tools,
  company: preferred,
  actions,
  onBack,
  onAddTools,
}: {
  accounts: readonly Account[];
  tools: readonly Tool[];
  /** Company of the page that is open, or of the account seen last. */
  company: string | null;
  actions: Pick<StartActions, 'planReplacement'>;
  onBack: () => void;
  onAddTools: () => void;
}) {
  const companies = [...new Set(accounts.flatMap(({ company }) => company ?? []))];
  const [company, setCompany] = useState(preferred ?? companies[0] ?? null);
  const [reason, setReason] = useState<Reason | null>(null);
  const attempt = useAttempt();
  const leaked = reason === 'leaked';
  return (
    <Panel title={i18n.t('start.replace.title')} lead={i18n.t('start.replace.lead')} onBack={onBack}>
      {companies.length > 1 && (
        <SelectField
          label={i18n.t('start.account')}
          value={company ?? ''}
          options={[
            ...companies.map((name) => ({ value: name, label: name })),
            { value: '', label: i18n.t('start.otherAccount') },
          ]}
          onValue={(value) => setCompany(value === '' ? null : value)}
        />
      )}
      <ReasonChoice value={reason} onValue={setReason} />
      {leaked ? (
        <Notice kind="danger">
          <strong>{i18n.t('start.replace.leaked')}</strong> {i18n.t('start.replace.leakedHint')}
        </Notice>
      ) : (
        <ImpactList tools={tools} company={company} onAddTools={onAddTools} />
      )}
      <Failure attempt={attempt} />
      <Button
        kind="main"
        icon={ArrowUpRight}
        busy={attempt.busy}
        onPress={() => void attempt.run(() => actions.planReplacement({ company, reason }))}
      >
        {i18n.t('start.replace.button')}
      </Button>
    </Panel>
  );
}
