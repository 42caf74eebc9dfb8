import { i18n } from '#i18n';
import type { GuideOf } from '../../utils/core/screen/guide';
import type { TaskView } from '../../utils/core/screen/task';
import { cutLines } from '../../utils/core/secret';
import { dated } from '../format';
import { accountWords } from '../words';

/**
 * The message to a tool's owner, for one of their tools or several: what needs the new token, since when, where it goes, how
 * to test it and how it is handed over: `handOver` is the organisation's own sentence, if there is one. First of all it
 * offers what would spare them the next time. It never holds a token.
 */
export function messageTo(
  owner: string,
  tasks: readonly TaskView[],
  now: number,
  handOver: string | null,
  guideOf: GuideOf,
): string {
  const [first, ...others] = tasks;
  const parts = [
    i18n.t('checklist.askPanel.greeting', { owner }),
    first && others.length === 0 && i18n.t('checklist.askPanel.body', about(first, now)),
    others.length > 0 && i18n.t('checklist.askPanel.bodySeveral'),
    i18n.t('checklist.askPanel.serviceUser', tasks.length),
    ...tasks.map((task) =>
      details(task, others.length > 0 ? i18n.t('checklist.askPanel.oneOf', about(task, now)) : null, guideOf),
    ),
    handOver === null ? i18n.t('checklist.askPanel.how') : i18n.t('checklist.askPanel.howOurs', { sentence: handOver }),
    i18n.t('checklist.askPanel.thanks'),
  ];
  // The message leaves the browser: what was kept without secrets is looked through once more.
  return cutLines(parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')).text;
}

/**
 * An address that opens the mail program, to whoever the owner is where that is a mail address. What it carries passes
 * through other programs: a subject and one line, without a name of a tool or a company.
 */
export function mailTo(owner: string): string {
  const to = /^[^\s@<>,;:"?&]+@[^\s@<>,;:"?&]+$/.test(owner) ? encodeURIComponent(owner).replace('%40', '@') : '';
  const subject = encodeURIComponent(i18n.t('checklist.askPanel.subject'));
  return `mailto:${to}?subject=${subject}&body=${encodeURIComponent(i18n.t('checklist.askPanel.line'))}`;
}

function about(task: TaskView, now: number): { account: string; when: string; tool: string } {
  return { account: accountWords(task), when: dated(task.since, now), tool: task.tool.name };
}

/** Where it goes and how to test it, one line each. */
function details({ tool }: TaskView, heading: string | null, guideOf: GuideOf): string {
  const guide = guideOf(tool.catalogue);
  const where = [tool.url, guide?.where, tool.notes].filter((part) => typeof part === 'string').join('\n');
  const lines = [
    heading,
    where !== '' && i18n.t('checklist.askPanel.where', { where }),
    i18n.t('checklist.askPanel.test', { test: guide?.test ?? i18n.t('checklist.askPanel.anyTest') }),
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}
