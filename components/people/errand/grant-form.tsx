import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Company, companiesOf, companyName } from '../../../utils/core/access/company';
import type { Sort } from '../../../utils/core/access/event';
import type { Account } from '../../../utils/core/account';
import type { Person } from '../../../utils/core/inventory/tool';
import { TextField } from '../../fields/text-field';
import { Failure, useAttempt } from '../../ui/attempt';
import { BackLink } from '../../ui/back-link';
import { Button } from '../../ui/button';
import { PageHead } from '../../ui/page-head';
import type { PeopleActions } from '../actions';
import { AddCompanies } from '../add-companies';
import type { StartErrand } from './actions';
import { Ticks } from './ticks';
import { SortField } from './who-fields';

/** Starts giving one person access to one or many companies at once. */
export function GrantForm({
  accounts,
  companies,
  people,
  actions,
  onStart,
}: {
  accounts: readonly Account[];
  companies: readonly Company[];
  people: readonly Person[];
  actions: Pick<PeopleActions, 'addCompany' | 'importCompanies'>;
  onStart: StartErrand['grant'];
}) {
  const [name, setName] = useState('');
  const [sort, setSort] = useState<Sort>('colleague');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const attempt = useAttempt();
  const all = companiesOf(accounts, companies);
  const chosen = all.map(({ domain }) => domain).filter((domain) => ticked.has(domain));
  const missing = name.trim() === '' || chosen.length === 0;
  const start = () => {
    setTried(true);
    if (!missing) void attempt.run(() => onStart({ name: name.trim() }, sort, chosen));
  };
  return (
    <div class="page page--narrow">
      <BackLink to="#/people">{i18n.t('errand.back')}</BackLink>
      <PageHead title={i18n.t('errand.give')} lead={i18n.t('errand.form.grantLead')} />
      <TextField
        label={i18n.t('errand.form.name')}
        hint={i18n.t('errand.form.nameHint')}
        name="person"
        value={name}
        onValue={setName}
        suggestions={people.map((person) => person.name)}
        error={tried && name.trim() === '' ? i18n.t('errand.nameMissing') : null}
        required
      />
      <SortField value={sort} onValue={setSort} />
      {all.length > 0 && (
        <Ticks
          legend={i18n.t('errand.form.companies')}
          options={all.map(({ domain, known }) => ({
            id: domain,
            label: known === null ? domain : companyName(known),
          }))}
          ticked={ticked}
          onTicked={setTicked}
        />
      )}
      <AddCompanies
        actions={{
          addCompany: async (draft) => {
            await actions.addCompany(draft);
            // Whoever names a company here means it.
            setTicked((before) => new Set(before).add(draft.domain));
          },
          importCompanies: async (list) => {
            const result = await actions.importCompanies(list);
            setTicked((before) => new Set([...before, ...result.added]));
            return result;
          },
        }}
      />
      <p role="alert" class="field__error">
        {tried && chosen.length === 0 && i18n.t('errand.form.companyMissing')}
      </p>
      <Failure attempt={attempt} />
      <div class="actions">
        <Button kind="main" busy={attempt.busy} onPress={start}>
          {i18n.t('errand.form.startGrant')}
        </Button>
      </div>
    </div>
  );
}
