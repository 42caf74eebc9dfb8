import { i18n } from '#i18n';
import type { Outcome } from '../../utils/core/rotation/outcome';

const CLOSED: Record<NonNullable<Outcome['closed']>['how'], () => string> = {
  'by-user': () => i18n.t('history.byUser'),
  'by-time': () => i18n.t('history.byTime'),
  superseded: () => i18n.t('history.superseded'),
  'false-alarm': () => i18n.t('history.falseAlarm'),
};

/** How a rotation stands or ended, in words; "All tools are back" only where that is true. */
export function endingWords({ closed, allBack }: Pick<Outcome, 'closed' | 'allBack'>): string {
  if (closed === null) return i18n.t('history.open');
  const ending = CLOSED[closed.how]();
  return allBack ? `${i18n.t('history.allBack')}. ${ending}` : ending;
}
