import { ChevronRight } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Outcome } from '../../utils/core/rotation/outcome';
import { listOf, lostTime, whenInterval } from '../format';
import { accountWords, reasonWords, whoWords } from '../words';
import { endingWords } from './ending';
import { recoveryLine } from './figures';

/** Tools left out that are named with their reason; the rest is counted. */
const NAMED = 2;

/** Names for what an outcome speaks of by ids. */
export interface HistoryNames {
  person: (id: string) => string;
  remark: (id: string) => string;
  tool: (id: string) => string;
}

/** One rotation: when, why and by whom, how it went, and what was left out. */
export function HistoryRow({
  outcome,
  account,
  names,
  now,
}: {
  outcome: Outcome;
  account: Pick<Account, 'company' | 'user'>;
  names: HistoryNames;
  now: number;
}) {
  const { id, t0, reason, tools, closed, updated, verified, lost, leftOut } = outcome;
  const isAlarm = closed?.how === 'false-alarm';
  return (
    <li>
      <a class="history__row" href={`#/history/${id}`} data-rotation={id}>
        <span class="history__what">
          <span class="history__when">{whenInterval(t0, now)}</span>
          <bdi>{accountWords(account)}</bdi>
          <span class="muted">
            {[reason ? reasonWords(reason) : i18n.t('history.noReason'), byWhom(outcome, names)].join(' · ')}
          </span>
        </span>
        <span class="history__what">
          <span>{i18n.t('history.count', tools)}</span>
          {!isAlarm && updated.count > 0 && (
            <>
              <span>{i18n.t('figures.updatedLine', [recoveryLine(updated)])}</span>
              <span>{i18n.t('figures.verifiedLine', [recoveryLine(verified)])}</span>
            </>
          )}
          {!isAlarm && tools > 0 && <span class="muted">{i18n.t('figures.lostLine', [lostTime(lost)])}</span>}
        </span>
        <span class="history__what">
          <span class={closed ? undefined : 'history__open'}>{endingWords(outcome)}</span>
          {outcome.down > 0 && !isAlarm && (
            <span class="muted">{i18n.t(closed ? 'history.stayedDown' : 'history.down', outcome.down)}</span>
          )}
          {leftOut.length > 0 && <span class="muted">{leftOutWords(leftOut, names)}</span>}
        </span>
        <ChevronRight class="icon icon--turn" aria-hidden="true" />
      </a>
    </li>
  );
}

function byWhom({ how, who }: Outcome, names: HistoryNames): string {
  if (how === 'seen') return i18n.t('history.bySeen');
  const name = whoWords(who, names.person);
  return how === 'told' ? i18n.t('history.byTold', { who: name }) : i18n.t('history.byAnswered', { who: name });
}

function leftOutWords(leftOut: Outcome['leftOut'], names: HistoryNames): string {
  const named = leftOut
    .slice(0, NAMED)
    .map(({ tool, remark }) => i18n.t('history.leftOutOne', { tool: names.tool(tool), reason: names.remark(remark) }));
  const left = leftOut.length - named.length;
  return i18n.t('history.leftOut', [listOf(left > 0 ? [...named, i18n.t('history.more', left)] : named)]);
}
