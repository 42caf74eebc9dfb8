import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { OutLink } from '../ui/out-link';
import { webHost } from '../words';

/** What comes next for a tool, with the way there where its address is known; nothing for one that is done. */
export function NextStep({ task }: { task: TaskView }) {
  const words = nextWords(task);
  if (words === null) return null;
  const { url } = task.tool;
  const host = webHost(url);
  return (
    <span class="next-step">
      {i18n.t('now.next', [words])} {url !== null && host !== null && <OutLink url={url}>{host}</OutLink>}
    </span>
  );
}

function nextWords({ state, asked, leftDown, owner }: TaskView): string | null {
  if (state === 'unsure') return i18n.t('now.step.answer');
  if (state === 'updated') return i18n.t('now.step.test');
  if (state !== 'broken' || leftDown !== null) return null;
  if (asked !== null) return i18n.t('now.step.askAgain', [asked.name]);
  return owner === null ? i18n.t('now.step.paste') : i18n.t('now.step.pasteOrAsk', [owner.name]);
}
