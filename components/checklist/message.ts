import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { dated } from '../format';
import { accountWords } from '../words';

/** The message to a tool's owner: what needs the new token, since when and where it goes. It never holds a token. */
export function messageTo(owner: string, task: TaskView, now: number): string {
  const where = [task.tool.url, task.tool.notes].filter((part) => part !== null).join('\n');
  const parts = [
    i18n.t('checklist.askPanel.greeting', { owner }),
    i18n.t('checklist.askPanel.body', {
      account: accountWords(task),
      when: dated(task.since, now),
      tool: task.tool.name,
    }),
    where !== '' && i18n.t('checklist.askPanel.where', { where }),
    i18n.t('checklist.askPanel.how'),
    i18n.t('checklist.askPanel.thanks'),
  ];
  return parts.filter((part) => part !== false).join('\n\n');
}
