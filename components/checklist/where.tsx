import { ArrowUpRight } from 'lucide-preact';
import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { webHost } from '../words';

/** Where the new token is pasted: the link with the host it leads to, or what was noted. */
export function Where({ task, strong, onOpen }: { task: TaskView; strong: boolean; onOpen: () => void }) {
  const { name, url, notes } = task.tool;
  const host = webHost(url);
  return (
    <div class="where">
      {host !== null && url !== null && (
        <>
          <a
            class={`button button--${strong ? 'main' : 'plain'}`}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            title={i18n.t('checklist.opensAt', { host })}
            onClick={onOpen}
          >
            <span>{i18n.t('checklist.open', { tool: name })}</span>
            <ArrowUpRight class="icon" aria-hidden="true" />
          </a>
          <span class="where__host">{host}</span>
        </>
      )}
      {notes !== null && (
        <p class="where__notes" dir="auto">
          {notes}
        </p>
      )}
      {host === null && notes === null && <p class="task__small">{i18n.t('checklist.noLink')}</p>}
    </div>
  );
}
