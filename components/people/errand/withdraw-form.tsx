import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Company, companiesOf, companyName } from '../../../utils/core/access/company';
import type { Errand } from '../../../utils/core/access/errand';
import type { Sort } from '../../../utils/core/access/event';
import { type Trace, tracesOf } from '../../../utils/core/access/traces';
import type { Account } from '../../../utils/core/account';
import type { Person, Tool } from '../../../utils/core/inventory/tool';
import { SelectField } from '../../fields/select-field';
import { TextField } from '../../fields/text-field';
import { byName } from '../../format';
import { Failure, useAttempt } from '../../ui/attempt';
import { BackLink } from '../../ui/back-link';
import { Button } from '../../ui/button';
import { PageHead } from '../../ui/page-head';
import { accountWords } from '../../words';
import type { StartErrand } from './actions';
import { Ticks } from './ticks';
import { SortField } from './who-fields';

/** Stands for somebody who is not on the list. */
const SOMEBODY = '';

/** Starts taking access back from somebody who leaves: Rekey lists what it knows of them, and the user's word decides. */
export function WithdrawForm({
  accounts,
  companies: rows,
  people,
  tools,
  errands,
  onStart,
}: {
  accounts: readonly Account[];
  companies: readonly Company[];
  people: readonly Person[];
  tools: readonly Tool[];
  errands: readonly Errand[];
  onStart: StartErrand['withdraw'];
}) {
  const [person, setPerson] = useState(SOMEBODY);
  const [name, setName] = useState('');
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<Sort>('colleague');
  // Null until the user has decided anew: then what Rekey knows is ticked.
  const [places, setPlaces] = useState<ReadonlySet<string> | null>(null);
  const [tokens, setTokens] = useState<ReadonlySet<string> | null>(null);
  const [owned, setOwned] = useState<ReadonlySet<string> | null>(null);
  const [tried, setTried] = useState(false);
  const attempt = useAttempt();
  const companies = useMemo(() => companiesOf(accounts, rows), [accounts, rows]);
  const ids = person === SOMEBODY ? [] : [person, ...others];
  const traces = tracesOf(ids, { companies, people, tools, errands });
  const forget = () => {
    setPlaces(null);
    setTokens(null);
    setOwned(null);
  };
  const whom = person === SOMEBODY ? { name: name.trim() } : { people: ids };
  const missing = person === SOMEBODY && name.trim() === '';
  const start = () => {
    setTried(true);
    if (missing) return;
    const domains = [...(places ?? traces.companies.keys())];
    const known = [...(tokens ?? traces.tokens.keys())];
    const given = [...(owned ?? traces.tools.map(({ id }) => id))];
    void attempt.run(() => onStart(whom, sort, { domains, accounts: known, tools: given }));
  };
  const sorted = [...people].sort((a, b) => byName(a.name, b.name));
  const shown = accounts.filter(({ company }) => company !== null);
  return (
    <div class="page page--narrow">
      <BackLink to="#/people">{i18n.t('errand.back')}</BackLink>
      <PageHead title={i18n.t('errand.withdraw')} lead={i18n.t('errand.form.withdrawLead')} />
      <SelectField
        label={i18n.t('errand.form.leaver')}
        value={person}
        options={[
          { value: SOMEBODY, label: i18n.t('errand.form.somebody') },
          ...sorted.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onValue={(id) => {
          setPerson(id);
          setOthers(new Set());
          forget();
        }}
      />
      {person === SOMEBODY && (
        <TextField
          label={i18n.t('errand.form.name')}
          name="person"
          value={name}
          onValue={setName}
          error={tried && missing ? i18n.t('errand.nameMissing') : null}
          required
        />
      )}
      <SortField value={sort} onValue={setSort} />
      {person !== SOMEBODY && people.length > 1 && (
        <details class="details">
          <summary>{i18n.t('errand.form.others')}</summary>
          <div class="stack">
            <Ticks
              legend={i18n.t('errand.form.othersLegend')}
              hint={i18n.t('errand.form.othersHint')}
              options={sorted.filter(({ id }) => id !== person).map(({ id, name: label }) => ({ id, label }))}
              ticked={others}
              onTicked={(next) => {
                setOthers(next);
                forget();
              }}
            />
          </div>
        </details>
      )}
      {companies.length > 0 && (
        <Ticks
          legend={i18n.t('errand.form.could')}
          options={companies.map(({ domain, known }) => ({
            id: domain,
            label: known === null ? domain : companyName(known),
            ...hintFor(traces.companies.get(domain)),
          }))}
          ticked={places ?? new Set(traces.companies.keys())}
          onTicked={setPlaces}
        />
      )}
      {shown.length > 0 && (
        <Ticks
          legend={i18n.t('errand.form.tokens')}
          hint={i18n.t('errand.form.tokensHint')}
          options={shown.map((account) => ({
            id: account.id,
            label: accountWords(account),
            ...hintFor(traces.tokens.get(account.id)),
          }))}
          ticked={tokens ?? new Set(traces.tokens.keys())}
          onTicked={setTokens}
        />
      )}
      {traces.tools.length > 0 && (
        <Ticks
          legend={i18n.t('errand.form.tools')}
          options={traces.tools.map(({ id, name: label }) => ({ id, label }))}
          ticked={owned ?? new Set(traces.tools.map(({ id }) => id))}
          onTicked={setOwned}
        />
      )}
      <Failure attempt={attempt} />
      <div class="actions">
        <Button kind="main" busy={attempt.busy} onPress={start}>
          {i18n.t('errand.form.startWithdrawal')}
        </Button>
      </div>
    </div>
  );
}

const WHY: Record<Trace, () => string> = {
  grant: () => i18n.t('errand.form.why.grant'),
  user: () => i18n.t('errand.form.why.user'),
  tools: () => i18n.t('errand.form.why.tools'),
};

function hintFor(trace: Trace | undefined): { hint?: string } {
  return trace === undefined ? {} : { hint: WHY[trace]() };
}
