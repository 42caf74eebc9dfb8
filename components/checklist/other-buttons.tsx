import { Undo2 } from 'lucide-preact';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import type { TaskButtonProps } from './main-button';

/** Which small form a line shows. */
export type Panel = 'skip' | 'down' | 'snooze' | 'ask' | null;

/** The other likely answer, which stands beside the main button. */
export function SecondButton({ task, actions, perform, describedBy }: TaskButtonProps) {
  const described = { 'aria-describedby': describedBy };
  switch (task.state) {
    case 'broken':
      return (
        <Button {...described} onPress={() => void perform(task, 'next', () => actions.itWorks(task))}>
          {i18n.t('checklist.itWorks')}
        </Button>
      );
    case 'unsure':
      return (
        <Button {...described} onPress={() => void perform(task, 'next', () => actions.answer(task, 'oauth'))}>
          {i18n.t('checklist.usesOauth')}
        </Button>
      );
    case 'updated':
      return (
        <Button
          {...described}
          kind="quiet"
          icon={Undo2}
          onPress={() => void perform(task, 'stay', () => actions.undo(task))}
        >
          {i18n.t('common.undo')}
        </Button>
      );
    default:
      return null;
  }
}

/** The ways to deal with a task other than giving it the token (contract, "Checklist"). */
export function OtherButtons({
  task,
  actions,
  perform,
  describedBy,
  panel,
  now,
  onPanel,
}: TaskButtonProps & {
  panel: Panel;
  now: number;
  onPanel: (panel: Panel) => void;
}) {
  const { state, owner, snoozedUntil } = task;
  if (state !== 'broken' && state !== 'unsure') return null;
  const opens = (form: Panel) =>
    ({ kind: 'quiet', 'aria-describedby': describedBy, 'aria-expanded': panel === form, 'data-panel': form }) as const;
  const ask = () => {
    onPanel('ask');
    void perform(task, 'stay', () => actions.ask(task));
  };
  return (
    <>
      <Button {...opens('skip')} onPress={() => onPanel('skip')}>
        {i18n.t('checklist.skip')}
      </Button>
      {state === 'broken' && owner && (
        <Button {...opens('ask')} onPress={ask}>
          {i18n.t('checklist.ask', { owner: owner.name })}
        </Button>
      )}
      {state === 'broken' && task.asked && (
        <Button
          kind="quiet"
          aria-describedby={describedBy}
          onPress={() => void perform(task, 'next', () => actions.saysDone(task))}
        >
          {i18n.t('checklist.saysDone', { name: task.asked.name })}
        </Button>
      )}
      {state === 'broken' && (
        <Button {...opens('down')} onPress={() => onPanel('down')}>
          {i18n.t('checklist.leaveDown')}
        </Button>
      )}
      {snoozedUntil !== null && snoozedUntil > now ? (
        <Button
          kind="quiet"
          aria-describedby={describedBy}
          onPress={() => void perform(task, 'stay', () => actions.snooze(task, null))}
        >
          {i18n.t('checklist.snoozeEnd')}
        </Button>
      ) : (
        <Button {...opens('snooze')} onPress={() => onPanel('snooze')}>
          {i18n.t('checklist.snooze')}
        </Button>
      )}
    </>
  );
}
