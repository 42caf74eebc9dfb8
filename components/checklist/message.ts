import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { cutLines } from '../../utils/core/secret';
import { dated } from '../format';
import { accountWords } from '../words';

/**
 * The message to a tool's owner: what needs the new token, since when, where it goes, and how it is handed over:
 * `handOver` is the organisation's own sentence, if there is one. It never holds a token.
 */
export function messageTo(owner: string, task: TaskView, now: number, handOver: string | null): string {
  const where = [task.tool.url, task.tool.notes].filter((part) => part !== null).join('\n');
  const parts = [
    i18n.t('checklist.askPanel.greeting', { owner }),
    i18n.t('checklist.askPanel.body', {
      account: accountWords(task),
      when: dated(task.since, now),
      tool: task.tool.name,
    }),
    where !== '' && i18n.t('checklist.askPanel.where', { where }),
    handOver === null ? i18n.t('checklist.askPanel.how') : i18n.t('checklist.askPanel.howOurs', { sentence: handOver }),
    i18n.t('checklist.askPanel.thanks'),
  ];
  // The message leaves the browser: what was kept without secrets is looked through once more.
  return cutLines(parts.filter((part) => part !== false).join('\n\n')).text;
}
