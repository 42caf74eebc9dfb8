import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RotationView } from '../../utils/core/screen/task';
import { whenInterval } from '../format';
import { TokenCheck } from '../rotation/token-check';
import { ReasonField } from '../start/reason-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { accountWords } from '../words';
import type { PopupActions } from './actions';

const HOW: Record<RotationView['how'], () => string> = {
  seen: () => i18n.t('popup.rotation.seen'),
  told: () => i18n.t('popup.rotation.told'),
  answered: () => i18n.t('popup.rotation.answered'),
};

/** What is known of one open rotation, and what can be done about the whole of it. Folded away below the list. */
export function RotationDetails({
  rotation,
  several,
  now,
  actions,
}: {
  rotation: RotationView;
  /** Names the account in the heading, as there is more than one rotation. */
  several: boolean;
  now: number;
  actions: PopupActions;
}) {
  const [confirming, setConfirming] = useState(false);
  const attempt = useAttempt();
  const { id, t0, how, reason, supersedes, handledAt } = rotation;
  const about = i18n.t('popup.rotation.about');
  return (
    <details class="details">
      <summary>{several ? `${about}: ${accountWords(rotation)}` : about}</summary>
      <div class="stack">
        <p class="muted">{i18n.t('popup.rotation.what')}</p>
        <p class="muted">
          {i18n.t('popup.rotation.replaced', { when: whenInterval(t0, now) })}. {HOW[how]()}
          {supersedes && ` ${i18n.t('popup.rotation.superseded')}`}
        </p>
        <TokenCheck check={rotation.check} now={now} />
        <ReasonField
          value={reason}
          onValue={(given) => given !== null && void attempt.run(() => actions.giveReason(id, given))}
        />
        <Failure attempt={attempt} />
        {confirming ? (
          <>
            <p>{i18n.t('popup.rotation.falseAlarmHint')}</p>
            <div class="actions">
              <Button kind="danger" onPress={() => void attempt.run(() => actions.falseAlarm(id))}>
                {i18n.t('popup.rotation.falseAlarmConfirm')}
              </Button>
              <Button onPress={() => setConfirming(false)}>{i18n.t('common.cancel')}</Button>
            </div>
          </>
        ) : (
          <div class="actions">
            {handledAt !== null && several && (
              <Button onPress={() => void attempt.run(() => actions.closeRotation(id))}>{i18n.t('popup.close')}</Button>
            )}
            <Button kind="quiet" onPress={() => setConfirming(true)}>
              {i18n.t('popup.rotation.falseAlarm')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
