import { i18n } from '#i18n';
import { isAllBack, type Rotation } from '../../utils/core/rotation/fold';

const CLOSED: Record<NonNullable<Rotation['closed']>['how'], () => string> = {
  'by-user': () => i18n.t('history.byUser'),
  'by-time': () => i18n.t('history.byTime'),
  superseded: () => i18n.t('history.superseded'),
  'false-alarm': () => i18n.t('history.falseAlarm'),
};

/** How a rotation stands or ended, in words; "All tools are back" only where that is true. */
export function endingWords(rotation: Rotation): string {
  if (rotation.closed === null) return i18n.t('history.open');
  const ending = CLOSED[rotation.closed.how]();
  return isAllBack(rotation) ? `${i18n.t('history.allBack')}. ${ending}` : ending;
}
