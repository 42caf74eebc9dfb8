import { i18n } from '#i18n';
import type { Outcome } from '../../utils/core/rotation/outcome';
import { DAY } from '../../utils/core/time';
import { when } from '../format';
import type { PopupActions } from './actions';

/** For a day after a rotation was closed: when that was, and the way to what came of it. */
export function LastClosed({
  last,
  now,
  openDashboard,
}: {
  last: Pick<Outcome, 'id' | 'closed'> | null;
  now: number;
  openDashboard: PopupActions['openDashboard'];
}) {
  if (last?.closed == null || now - last.closed.at > DAY) return null;
  return (
    <p class="muted">
      {i18n.t('popup.lastClosed.closed', [when(last.closed.at, now)])}{' '}
      <button type="button" class="link" onClick={() => openDashboard(`#/history/${last.id}/report`)}>
        {i18n.t('popup.lastClosed.report')}
      </button>
    </p>
  );
}
