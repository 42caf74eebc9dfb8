import { i18n } from '#i18n';
import { isDown } from '../../../utils/core/rotation/fold';
import { atLeast } from '../../format';
import { needsWords } from '../../needs';
import { Button } from '../../ui/button';
import { Headline } from '../headline';
import type { HeadlineProps } from '../props';

/** The main button is the one of the first task, which stands opened out right below. */
export function Open({ situation: { down, unsure, since } }: HeadlineProps<'open'>) {
  const title = i18n.t('popup.open.headline', { needs: needsWords(down, unsure), since: atLeast(since) });
  return <Headline title={title} hint={i18n.t('checklist.presumed')} />;
}

export function Waiting({ checklist, actions, attempt, onSpotlight }: HeadlineProps<'waiting'>) {
  const down = checklist.tasks.filter(({ state }) => isDown(state));
  const asked = down.filter((task) => task.asked !== null);
  const [first] = asked;
  const left = down.length - asked.length;
  if (first?.asked == null) return <Headline title={i18n.t('popup.waiting.leftDown', left)} />;
  const again = async () => {
    if (await attempt.run(() => actions.tasks.ask(first))) onSpotlight({ task: first.id, panel: 'ask' });
  };
  return (
    <Headline
      title={i18n.t('popup.waiting.headline', asked.length)}
      hint={left > 0 ? i18n.t('popup.waiting.alsoDown', left) : null}
    >
      <Button kind="main" busy={attempt.busy} onPress={() => void again()}>
        {i18n.t('checklist.askAgain', { owner: first.asked.name })}
      </Button>
    </Headline>
  );
}
