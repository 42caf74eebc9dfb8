import { KeyRound } from 'lucide-preact';
import { i18n } from '#i18n';
import { Button } from '../../ui/button';
import { accountWords, oldTokenWords } from '../../words';
import { Headline } from '../headline';
import type { HeadlineProps } from '../props';

/** What one look at the tool's own page found: the new token, or the old one. */
export function OnTaskPage(props: HeadlineProps<'on-task-page'>) {
  const { situation, checklist, actions, attempt, onSpotlight } = props;
  const { task, shown } = situation;
  const tool = task.tool.name;
  if (shown === 'old') {
    const check = checklist.rotations.find(({ id }) => id === task.rotation)?.check ?? null;
    const hint = i18n.t('popup.taskPage.oldHint', { fate: oldTokenWords(check) });
    return (
      <Headline loud title={i18n.t('popup.taskPage.old', { tool })} hint={hint}>
        <Button
          kind="main"
          icon={KeyRound}
          busy={attempt.busy}
          onPress={() => void attempt.run(() => actions.openApiTab(task.company))}
        >
          {i18n.t('popup.taskPage.copyNew')}
        </Button>
      </Headline>
    );
  }
  const isUpdated = task.state === 'updated';
  return (
    <Headline
      title={i18n.t('popup.taskPage.new', { tool })}
      hint={i18n.t(isUpdated ? 'popup.taskPage.noted' : 'popup.taskPage.newHint')}
    >
      {isUpdated ? (
        <Button kind="main" onPress={() => onSpotlight({ task: task.id, panel: null })}>
          {i18n.t('popup.taskPage.test')}
        </Button>
      ) : (
        <Button kind="main" busy={attempt.busy} onPress={() => void attempt.run(() => actions.acceptSeen(task))}>
          {i18n.t('checklist.markUpdated')}
        </Button>
      )}
    </Headline>
  );
}

/** More than one tool has its address here, or only the host speaks for the one: whose page it is, is asked. */
export function WhichTool({ situation: { tasks, shown }, actions }: HeadlineProps<'which-tool'>) {
  const isOld = shown === 'old';
  const isAmong = (name: string) => tasks.filter(({ tool }) => tool.name === name).length > 1;
  const [only, another] = tasks;
  const tool = another === undefined ? (only?.tool.name ?? null) : null;
  const title =
    tool === null
      ? i18n.t(isOld ? 'popup.taskPage.whichOld' : 'popup.taskPage.whichNew')
      : i18n.t(isOld ? 'popup.taskPage.isItOld' : 'popup.taskPage.isItNew', { tool });
  return (
    <>
      <Headline
        loud={isOld}
        title={title}
        hint={i18n.t(tool === null ? 'popup.taskPage.whichHint' : 'popup.taskPage.isItHint')}
      />
      <div class="answers">
        {tasks.map((task) => (
          <Button key={task.id} onPress={() => actions.chooseTool(task)}>
            {tool !== null
              ? i18n.t('popup.taskPage.isIt', { tool })
              : isAmong(task.tool.name)
                ? i18n.t('popup.taskPage.tool', { tool: task.tool.name, account: accountWords(task) })
                : task.tool.name}
          </Button>
        ))}
        <Button kind="quiet" onPress={() => actions.chooseTool(null)}>
          {i18n.t(tool === null ? 'popup.taskPage.none' : 'popup.taskPage.another')}
        </Button>
      </div>
    </>
  );
}

/** The page hides its value, or no look is allowed: the user's own word is what is left. */
export function PageUnread({ situation: { task, why }, actions, attempt }: HeadlineProps<'page-unread'>) {
  const isOff = why === 'off';
  return (
    <Headline
      title={i18n.t(isOff ? 'popup.taskPage.off' : 'popup.taskPage.hidden')}
      hint={i18n.t(isOff ? 'popup.taskPage.offHint' : 'popup.taskPage.hiddenHint')}
    >
      {task?.state === 'broken' && (
        <Button kind="main" busy={attempt.busy} onPress={() => void attempt.run(() => actions.tasks.markUpdated(task))}>
          {i18n.t('checklist.markUpdated')}
        </Button>
      )}
    </Headline>
  );
}
