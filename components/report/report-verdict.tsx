import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { agreementWith, checkAgainst, judgementOf } from '../../utils/core/report/judge';
import { bare } from '../../utils/core/report/report';
import { parseSeals, sealText } from '../../utils/core/report/seal';
import { eventsIn } from '../../utils/core/rotation/gap';
import { TextField } from '../fields/text-field';
import { count } from '../format';
import { useFocused } from '../ui/focused';
import { Notice } from '../ui/notice';
import type { Opened } from './check-report';
import { Facts } from './document-page';
import { calledIn } from './naming';
import { reportDocument } from './report-document';
import { agreementWords, findingsOf, verdictWords } from './verdicts';

/** What became of a report since its seal was handed out, and what its events say. */
export function ReportVerdict({ name, read, kept }: Opened & { name: string }) {
  const [noted, setNoted] = useState('');
  const heading = useFocused<HTMLHeadingElement>();
  const seals = parseSeals(noted);
  const checked = checkAgainst(read, seals ?? []);
  const judgement = judgementOf(checked);
  const isSealed = checked.against !== null;
  const findings = findingsOf(checked);
  const agreement = agreementWith(read, kept);
  const events = eventsIn(read.entries).length;
  const shown = read.report && bare(read.report);
  const called = read.report && shown ? calledIn(read.report.names, shown.names) : [];
  return (
    <div class="check-report__result" data-judgement={judgement}>
      <h3 tabIndex={-1} ref={heading}>
        <bdi>{name}</bdi>
      </h3>
      <div role="status">
        <Notice kind={judgement === 'consistent' ? (isSealed && findings.length === 0 ? 'good' : 'plain') : 'danger'}>
          <p>
            <strong>
              {judgement === 'broken' ? i18n.t('check.report.broken') : verdictWords({ kind: 'consistent' })}
            </strong>{' '}
            {judgement === 'consistent' &&
              i18n.t(isSealed ? 'check.report.sealed' : 'check.report.unsealed', events, [count(events)])}
          </p>
          {judgement === 'consistent' && <p>{i18n.t('check.report.notCovered')}</p>}
          {findings.length > 0 && (
            <ul class="plain-list">
              {findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          )}
          {agreement && <p>{agreementWords(agreement)}</p>}
        </Notice>
      </div>
      <TextField
        label={i18n.t('check.report.seal')}
        hint={i18n.t('check.report.sealHint')}
        kind="multiline"
        value={noted}
        onValue={setNoted}
        error={seals === null ? i18n.t('check.report.noSeal') : null}
        optional
      />
      <p class="muted">{i18n.t('check.report.ownSeal', read.report?.seals.length ?? 0)}</p>
      {read.report && <pre class="document__lines">{read.report.seals.map(sealText).join('\n')}</pre>}
      {shown && (
        <details class="details">
          <summary>{i18n.t('check.report.says')}</summary>
          <Facts doc={reportDocument(shown)} />
        </details>
      )}
      {called.length > 0 && (
        <details class="details">
          <summary>{i18n.t('check.report.called')}</summary>
          <p class="muted">{i18n.t('check.report.calledHint')}</p>
          <Facts doc={{ facts: called }} />
        </details>
      )}
    </div>
  );
}
