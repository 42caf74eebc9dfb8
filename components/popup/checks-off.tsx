import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { Locked } from '../ui/locked';
import { webHost } from '../words';

/** Says on a tool's own page why Rekey does not look there; elsewhere it would not have looked anyway. */
export function ChecksOff({ tasks, url }: { tasks: readonly TaskView[]; url: string | null }) {
  const host = webHost(url);
  const isToolPage = host !== null && tasks.some(({ tool }) => webHost(tool.url) === host);
  return isToolPage ? <Locked>{i18n.t('popup.pageChecksOff')}</Locked> : null;
}
