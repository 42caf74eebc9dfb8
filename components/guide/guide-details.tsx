import { i18n } from '#i18n';
import type { Guide } from '../../utils/core/screen/guide';
import { GuideHelp } from './guide-help';

/** What is known of a tool's kind, folded away unless it is what comes next. Nothing where nothing is known. */
export function GuideDetails({ guide, unsure, open }: { guide: Guide; unsure: boolean; open: boolean }) {
  const { where, keys, also, test } = guide;
  if (!unsure && where === null && keys.length === 0 && also === null && test === null) return null;
  return (
    <details class="details" open={open}>
      <summary>{i18n.t('guide.summary')}</summary>
      <GuideHelp guide={guide} access={unsure} />
    </details>
  );
}
