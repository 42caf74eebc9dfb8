import { i18n } from '#i18n';
import type { TaskState } from '../../utils/core/rotation/task';

/** States in which a refusal may puzzle: the new token is due, or in place and not shown to work. */
const PUZZLING: ReadonlySet<TaskState> = new Set(['broken', 'updated']);

/** Other reasons for a refusal than the old token, one line each; no list, as it stands inside the checklist's own. */
export function StillRefused({ state }: { state: TaskState }) {
  if (!PUZZLING.has(state)) return null;
  const reasons = [
    [i18n.t('refused.header'), i18n.t('refused.headerWhy')],
    [i18n.t('refused.retired'), i18n.t('refused.retiredWhy')],
    [i18n.t('refused.permission'), i18n.t('refused.permissionWhy')],
    [i18n.t('refused.user'), i18n.t('refused.userWhy')],
    [i18n.t('refused.company'), i18n.t('refused.companyWhy')],
    [i18n.t('refused.page'), i18n.t('refused.pageWhy')],
  ] as const;
  return (
    <details class="details">
      <summary>{i18n.t('refused.title')}</summary>
      <dl class="guide">
        {reasons.map(([name, why]) => (
          <div key={name} class="guide__part">
            <dt>{name}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
