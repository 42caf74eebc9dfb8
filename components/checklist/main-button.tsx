import { Check, Undo2 } from 'lucide-preact';
import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { Button } from '../ui/button';
import type { Perform, TaskActions } from './actions';

export interface TaskButtonProps {
  task: TaskView;
  actions: TaskActions;
  perform: Perform;
  /** Id of the element that names the task, so that buttons of the same name can be told apart. */
  describedBy: string;
}

/** The one button that is always there: what a task's state asks for. None where nothing can be done. */
export function MainButton({ task, actions, perform, describedBy, strong }: TaskButtonProps & { strong: boolean }) {
  const shared = { 'data-main': true, 'aria-describedby': describedBy, kind: strong ? 'main' : 'plain' } as const;
  switch (task.state) {
    case 'broken':
      return (
        <Button {...shared} onPress={() => void perform(task, 'next', () => actions.markUpdated(task))}>
          {i18n.t('checklist.markUpdated')}
        </Button>
      );
    case 'unsure':
      return (
        <Button {...shared} onPress={() => void perform(task, 'stay', () => actions.answer(task, 'token'))}>
          {i18n.t('checklist.usesToken')}
        </Button>
      );
    case 'updated':
      return (
        <Button {...shared} icon={Check} onPress={() => void perform(task, 'next', () => actions.itWorks(task))}>
          {i18n.t('checklist.itWorks')}
        </Button>
      );
    default:
      return task.canUndo ? (
        <Button
          {...shared}
          kind="quiet"
          icon={Undo2}
          onPress={() => void perform(task, 'stay', () => actions.undo(task))}
        >
          {i18n.t('common.undo')}
        </Button>
      ) : null;
  }
}
