import { BellRing } from 'lucide-preact';
import { i18n } from '#i18n';
import { isDown } from '../../utils/core/rotation/fold';
import type { ChecklistView } from '../../utils/core/screen/task';
import { MINUTE } from '../../utils/core/time';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Whoever still has something to do by then will not be done in one sitting: now a reminder is of use. */
const USEFUL_AFTER = 5 * MINUTE;

/** What can be answered to the offer; either way it is not made again. */
export interface OfferActions {
  allow: () => Promise<unknown>;
  decline: () => Promise<unknown>;
}

/** Offers, once, to remind by notifications. `offer` is whether that was neither asked yet nor is allowed already. */
export function ReminderOffer({
  checklist: { rotations, tasks },
  offer,
  now,
  actions,
}: {
  checklist: ChecklistView;
  offer: boolean;
  now: number;
  actions: OfferActions;
}) {
  const attempt = useAttempt();
  const waits = tasks.some(({ state }) => isDown(state));
  const useful = rotations.some(({ openedAt }) => now - openedAt >= USEFUL_AFTER);
  if (!offer || !waits || !useful) return null;
  return (
    <>
      <Failure attempt={attempt} />
      <Notice sign={BellRing}>
        <p>{i18n.t('reminders.offer')}</p>
        <div class="actions">
          <Button busy={attempt.busy} onPress={() => void attempt.run(actions.allow)}>
            {i18n.t('reminders.allow')}
          </Button>
          <Button kind="quiet" busy={attempt.busy} onPress={() => void attempt.run(actions.decline)}>
            {i18n.t('reminders.decline')}
          </Button>
        </div>
      </Notice>
    </>
  );
}
