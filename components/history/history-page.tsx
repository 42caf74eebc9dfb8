import { ChevronRight } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Rotation } from '../../utils/core/rotation/fold';
import { whenInterval } from '../format';
import { PageHead } from '../ui/page-head';
import { accountWords, reasonWords } from '../words';
import { endingWords } from './ending';

/** Every rotation, newest first. */
export function HistoryPage({
  rotations,
  accounts,
  now,
}: {
  rotations: readonly Rotation[];
  accounts: readonly Account[];
  now: number;
}) {
  return (
    <div class="page">
      <PageHead title={i18n.t('history.title')} lead={i18n.t('history.lead')} />
      {rotations.length === 0 ? (
        <div class="empty">
          <h2>{i18n.t('history.empty')}</h2>
          <p>{i18n.t('history.emptyHint')}</p>
        </div>
      ) : (
        <ul class="history">
          {rotations.map((rotation) => (
            <li key={rotation.id}>
              <a class="history__row" href={`#/history/${rotation.id}`}>
                <span class="history__when">{whenInterval(rotation.t0, now)}</span>
                <span class="history__what">
                  <bdi>{accountWords(accounts.find(({ id }) => id === rotation.account) ?? UNKNOWN)}</bdi>
                  <span class="muted">
                    {[
                      rotation.reason ? reasonWords(rotation.reason) : i18n.t('history.noReason'),
                      i18n.t('history.count', rotation.tasks.length),
                    ].join(' · ')}
                  </span>
                </span>
                <span class={rotation.closed ? 'muted' : 'history__open'}>{endingWords(rotation)}</span>
                <ChevronRight class="icon icon--turn" aria-hidden="true" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const UNKNOWN = { company: null, user: null };
