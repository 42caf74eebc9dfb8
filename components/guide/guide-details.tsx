import { i18n } from '#i18n';
import type { TaskState } from '../../utils/core/rotation/task';
import type { Guide } from '../../utils/core/screen/guide';
import { GuideHelp } from './guide-help';

/**
 * What is known of a tool's kind, folded away unless it is what comes next. Where nothing is known there is nothing but the
 * test that suits every tool, when it is time to test.
 */
export function GuideDetails({ guide, state, open }: { guide: Guide | null; state: TaskState; open: boolean }) {
  const anyTest = state === 'updated' && (guide?.test ?? null) === null;
  return (
    <>
      {guide && <Known guide={guide} unsure={state === 'unsure'} open={open} />}
      {anyTest && <p class="muted">{i18n.t('guide.anyTest')}</p>}
    </>
  );
}

function Known({ guide, unsure, open }: { guide: Guide; unsure: boolean; open: boolean }) {
  const { where, keys, also, test } = guide;
  if (!unsure && where === null && keys.length === 0 && also === null && test === null) return null;
  return (
    <details class="details" open={open}>
      <summary>{i18n.t('guide.summary')}</summary>
      <GuideHelp guide={guide} access={unsure} />
    </details>
  );
}
