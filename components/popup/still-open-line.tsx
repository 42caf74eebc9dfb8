import { i18n } from '#i18n';
import { leavesOpen } from '../../utils/core/rotation/tally';
import type { ChecklistView } from '../../utils/core/screen/task';
import { Button } from '../ui/button';
import { accountWords, stillOpenWords } from '../words';
import type { PopupActions } from './actions';

/** After a leak or a departure: that the token was not everything, and the way to what is still open. */
export function StillOpenLine({ rotations, actions }: Pick<ChecklistView, 'rotations'> & { actions: PopupActions }) {
  return (
    <>
      {rotations
        .filter(({ reason }) => leavesOpen(reason))
        .map(({ id, check, company, user, openPoints: { length } }) => (
          <div key={id} class="still-open">
            {rotations.length > 1 && <p dir="auto">{accountWords({ company, user })}</p>}
            <p>
              {stillOpenWords(check)} {length === 0 ? i18n.t('stillOpen.allSettled') : i18n.t('stillOpen.left', length)}
            </p>
            <Button onPress={() => actions.openDashboard(`#/history/${id}`)}>{i18n.t('stillOpen.toRotation')}</Button>
          </div>
        ))}
    </>
  );
}
