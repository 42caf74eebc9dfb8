import { i18n } from '#i18n';
import type { Guide } from '../../utils/core/screen/guide';
import { GuideHelp } from './guide-help';

/** What is known of a tool's kind, folded away unless it is what comes next. */
export function GuideDetails({ guide, open }: { guide: Guide; open: boolean }) {
  return (
    <details class="details" open={open}>
      <summary>{i18n.t('guide.summary')}</summary>
      <GuideHelp guide={guide} />
    </details>
  );
}
