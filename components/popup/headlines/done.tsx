import { i18n } from '#i18n';
import { Button } from '../../ui/button';
import { allBackHint } from '../../words';
import { Headline } from '../headline';
import type { HeadlineProps } from '../props';

export function NoTasks({ actions }: HeadlineProps<'no-tasks'>) {
  return (
    <Headline title={i18n.t('popup.noTasks.headline')} hint={i18n.t('popup.noTasks.hint')}>
      <Button kind="main" onPress={() => actions.openDashboard('#/tools')}>
        {i18n.t('popup.noTasks.button')}
      </Button>
    </Headline>
  );
}

export function Handled(props: HeadlineProps<'handled'>) {
  const { task, untested } = props.situation;
  return (
    <Headline title={i18n.t('popup.handled.headline')} hint={i18n.t('popup.handled.untested', untested)}>
      {task ? (
        <Button kind="main" onPress={() => props.onSpotlight({ task: task.id, panel: null })}>
          {i18n.t('popup.handled.button')}
        </Button>
      ) : (
        <CloseAll {...props} />
      )}
    </Headline>
  );
}

export function AllBack(props: HeadlineProps<'all-back'>) {
  return (
    <Headline title={i18n.t('popup.allBack.headline')} hint={allBackHint(props.checklist.rotations)}>
      <CloseAll {...props} />
    </Headline>
  );
}

/** Closes every open rotation, which are all handled when this shows; nearly always there is just one. */
function CloseAll({ checklist, actions, attempt }: Pick<HeadlineProps, 'checklist' | 'actions' | 'attempt'>) {
  const close = async () => {
    for (const { id } of checklist.rotations) await actions.closeRotation(id);
  };
  return (
    <Button kind="main" busy={attempt.busy} onPress={() => void attempt.run(close)}>
      {i18n.t('popup.close')}
    </Button>
  );
}
