import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Outcome } from '../../utils/core/rotation/outcome';
import { trendOf } from '../../utils/core/rotation/trend';
import { Button } from '../ui/button';
import { useGrowing } from '../ui/growing';
import { PageHead } from '../ui/page-head';
import { type HistoryNames, HistoryRow } from './history-row';
import { TrendLine } from './trend';

/** Rows drawn at first, and whenever the end of the list comes near. */
const STEP = 25;
const UNKNOWN = { company: null, user: null };

/** Every rotation, newest first, with what it came to. */
export function HistoryPage({
  outcomes,
  accounts,
  names,
  now,
  check,
}: {
  outcomes: readonly Outcome[];
  accounts: readonly Account[];
  names: HistoryNames;
  now: number;
  /** Checks a report from a file. */
  check: ComponentChildren;
}) {
  const { shown, end, grow } = useGrowing(outcomes.length, STEP);
  const trend = trendOf(
    outcomes.filter(({ closed }) => closed !== null).map((one) => ({ id: one.id, at: one.t0.to, figures: one })),
  );
  return (
    <div class="page">
      <PageHead title={i18n.t('history.title')} lead={i18n.t('history.lead')} />
      {trend && <TrendLine trend={trend} />}
      {outcomes.length === 0 ? (
        <div class="empty">
          <h2>{i18n.t('history.empty')}</h2>
          <p>{i18n.t('history.emptyHint')}</p>
        </div>
      ) : (
        <ul class="history">
          {outcomes.slice(0, shown).map((outcome) => (
            <HistoryRow
              key={outcome.id}
              outcome={outcome}
              account={accounts.find(({ id }) => id === outcome.account) ?? UNKNOWN}
              names={names}
              now={now}
            />
          ))}
        </ul>
      )}
      {outcomes.length > shown && (
        <div ref={end}>
          <Button onPress={grow}>{i18n.t('tools.showMore')}</Button>
        </div>
      )}
      {check}
      <p>
        <a href="#/hand-over">{i18n.t('handOver.toPage')}</a>
      </p>
    </div>
  );
}
