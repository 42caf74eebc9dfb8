import { i18n } from '#i18n';
import { recoveryTitle, recoveryWords } from '../../recovery';
import { Button } from '../../ui/button';
import { Headline } from '../headline';
import type { HeadlineProps } from '../props';

export function Recovered({ situation: { recovery }, now, policy, actions, attempt }: HeadlineProps<'recovered'>) {
  return (
    <Headline loud title={recoveryTitle(recovery)} hint={recoveryWords(recovery, now).join(' ')}>
      <Button kind="main" busy={attempt.busy} onPress={() => void attempt.run(actions.recoveryTold)}>
        {i18n.t('recovery.goOn')}
      </Button>
      {policy.exports !== false && (
        <Button busy={attempt.busy} onPress={() => void attempt.run(actions.saveCopy)}>
          {i18n.t('popup.unreadable.button')}
        </Button>
      )}
    </Headline>
  );
}
