import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { companyName, type ListedCompany } from '../../../utils/core/access/company';
import { Failure, useAttempt } from '../../ui/attempt';
import { Button } from '../../ui/button';
import { Ticks } from './ticks';

/** Adds companies to a grant that is under way. In: those that are not in it. */
export function MoreCompanies({
  companies,
  onAdd,
}: {
  companies: readonly ListedCompany[];
  onAdd: (domains: readonly string[]) => Promise<void>;
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const attempt = useAttempt();
  if (companies.length === 0) return null;
  const add = async () => {
    if (ticked.size === 0) return;
    await attempt.run(async () => {
      await onAdd([...ticked]);
      // What was ticked meanwhile, or since it failed, is not what was sent.
      setTicked((now) => new Set([...now].filter((domain) => !ticked.has(domain))));
    });
  };
  return (
    <details class="details">
      <summary>{i18n.t('errand.more')}</summary>
      <div class="stack">
        <Ticks
          legend={i18n.t('errand.form.companies')}
          options={companies.map(({ domain, known }) => ({
            id: domain,
            label: known === null ? domain : companyName(known),
          }))}
          ticked={ticked}
          onTicked={setTicked}
        />
        <Failure attempt={attempt} />
        <div class="actions">
          <Button busy={attempt.busy} onPress={() => void add()}>
            {i18n.t('errand.moreSubmit')}
          </Button>
        </div>
      </div>
    </details>
  );
}
