import { ArrowUpRight } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Guide } from '../../utils/core/screen/guide';
import type { TaskView } from '../../utils/core/screen/task';
import { NotVerified, Origin } from '../guide/guide-help';
import { webHost } from '../words';

/** Where the new token is pasted: the link with the host it leads to, or what was noted. */
export function Where({
  task,
  link,
  guide,
  strong,
  onOpen,
}: {
  task: TaskView;
  /** The tool's own link, else that of its kind. */
  link: string | null;
  guide: Guide | null;
  strong: boolean;
  onOpen: () => void;
}) {
  const { name, url, notes } = task.tool;
  const host = webHost(link);
  return (
    <div class="where">
      {host !== null && link !== null && (
        <>
          <a
            class={`button button--${strong ? 'main' : 'plain'}`}
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            title={i18n.t('checklist.opensAt', { host })}
            onClick={onOpen}
          >
            <span>{i18n.t('checklist.open', { tool: name })}</span>
            <ArrowUpRight class="icon" aria-hidden="true" />
          </a>
          <span class="where__host">{host}</span>
          {url === null && guide && <Origin guide={guide} />}
          {url === null && guide?.unverified.has('link') && <NotVerified />}
        </>
      )}
      {notes !== null && (
        <p class="where__notes" dir="auto">
          {notes}
        </p>
      )}
      {host === null && notes === null && guide === null && <p class="task__small">{i18n.t('checklist.noLink')}</p>}
    </div>
  );
}
