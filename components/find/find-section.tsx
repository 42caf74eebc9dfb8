import { Search } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { FindingsView } from '../../utils/core/finding/view';
import { countsFor, type Tool } from '../../utils/core/inventory/tool';
import type { PipedrivePages } from '../../utils/core/pages';
import { SelectField } from '../fields/select-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';
import { Notice } from '../ui/notice';
import { PipedriveLink } from '../ui/pipedrive-link';
import { accountWords } from '../words';
import type { FindActions, Kinds, LookEnd, Trace } from './actions';
import { Findings } from './findings';
import { endWords } from './words';

/** An account whose token was seen at a company's address: only there can Pipedrive be asked. */
type Findable = Account & { company: string };

/** Finds tools by asking Pipedrive, which it does only when the button is pressed; and says before what that costs. */
export function FindSection({
  accounts,
  tools,
  viewOf,
  pagesOf,
  kinds,
  now,
  locked,
  open,
  actions,
}: {
  accounts: readonly Account[];
  tools: readonly Tool[];
  /** What was found for an account so far; null before the first look. */
  viewOf: (account: string) => FindingsView | null;
  /** Pipedrive's own pages of a company. */
  pagesOf: (company: string) => PipedrivePages;
  kinds: Kinds;
  now: number;
  /** The organisation has switched asking Pipedrive off. */
  locked: boolean;
  /** Whether the section is unfolded to begin with. */
  open: boolean;
  actions: FindActions;
}) {
  const findable = accounts.filter((one): one is Findable => one.company !== null && one.token !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [end, setEnd] = useState<LookEnd | null>(null);
  const [said, setSaid] = useState('');
  const asking = useAttempt();
  const saving = useAttempt();
  const account = findable.find(({ id }) => id === chosen) ?? findable[0];
  const view = account === undefined ? null : viewOf(account.id);
  const live = tools.filter((tool) => account !== undefined && tool.removedAt === null && countsFor(tool, account));

  const look = (of: Findable) => {
    setEnd(null);
    setSaid('');
    void asking.run(async () => setEnd(await actions.look(of)));
  };
  const add = (trace: Trace, name: string, kind: string | null, { company }: Findable) =>
    saving.run(async () => {
      await actions.add(trace, { name, kind, company });
      setSaid(i18n.t('find.added', { tool: name }));
    });
  return (
    <details class="find" open={open || view !== null}>
      <summary class="find__summary">
        <h2>{i18n.t('find.title')}</h2>
        <p class="muted">{i18n.t('find.lead')}</p>
      </summary>
      <div class="find__body">
        <p>{i18n.t('find.how')}</p>
        <p class="muted">{i18n.t('find.cost')}</p>
        {account === undefined && <p>{i18n.t('find.firstSee')}</p>}
        {account !== undefined && findable.length > 1 && (
          <SelectField
            label={i18n.t('find.account')}
            value={account.id}
            options={findable.map((one) => ({ value: one.id, label: accountWords(one) }))}
            onValue={(id) => {
              setChosen(id);
              setEnd(null);
            }}
          />
        )}
        <div class="actions">
          {account !== undefined && (
            <Button icon={Search} busy={asking.busy} disabled={locked} onPress={() => look(account)}>
              {i18n.t(view === null ? 'find.look' : 'find.again')}
            </Button>
          )}
          {(account === undefined || end === 'no-tab' || end === 'no-token' || end === 'refused') && (
            <Button onPress={() => void saving.run(() => actions.showApiTab(account?.company ?? null))}>
              {i18n.t('find.showTab')}
            </Button>
          )}
        </div>
        {locked && <Locked>{i18n.t('find.off')}</Locked>}
        <div role="status">
          {asking.busy && <p class="muted">{i18n.t('find.looking')}</p>}
          {end !== null && end !== 'valid' && <Notice>{endWords(end)}</Notice>}
          {said !== '' && <p>{said}</p>}
        </div>
        <Failure attempt={asking} />
        <Failure attempt={saving} />
        {account !== undefined && view !== null && (
          <Findings
            view={view}
            account={account.id}
            tools={live}
            kinds={kinds}
            now={now}
            busy={saving.busy}
            onAdd={(trace, name, kind) => void add(trace, name, kind, account)}
            onTie={(trace, tool) => void saving.run(() => actions.tie(trace, tool))}
            onUntie={(trace) => void saving.run(() => actions.untie(trace))}
          />
        )}
        {account !== undefined && <OwnPages pages={pagesOf(account.company)} />}
      </div>
    </details>
  );
}

/** Where Pipedrive itself tells more, and what to look for there. */
function OwnPages({ pages: { usage, webhooks } }: { pages: PipedrivePages }) {
  const pages = [
    { page: usage, name: i18n.t('find.usage'), hint: i18n.t('find.usageHint') },
    { page: webhooks, name: i18n.t('find.webhooksPage'), hint: i18n.t('find.webhooksHint') },
  ];
  return (
    <section class="findings">
      <h3>{i18n.t('find.own')}</h3>
      <ul class="findings__pages">
        {pages.map(({ page, name, hint }) => (
          <li key={name}>
            <PipedriveLink page={page} name={name} />
            {': '}
            {hint}
          </li>
        ))}
      </ul>
    </section>
  );
}
