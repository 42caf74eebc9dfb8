import { FileSearch } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadReport, ReportFault } from '../../utils/core/report/file';
import type { Entry } from '../../utils/core/rotation/gap';
import { cutSecrets } from '../../utils/core/secret';
import { Failure, useAttempt } from '../ui/attempt';
import { DropTarget } from '../ui/drop-target';
import { FileButton } from '../ui/file-button';
import { Notice } from '../ui/notice';
import { type FileFault, faultWords } from './faults';
import { ReportVerdict } from './report-verdict';

/** A report as opened; `kept` is what this browser itself holds of that rotation. */
export interface Opened {
  read: ReadReport;
  kept: readonly Entry[];
}

/** Checks a report that is chosen or dropped onto the page. Nothing of it is kept. */
export function CheckReport({
  onOpen,
}: {
  onOpen: (file: File) => Promise<Opened | ReportFault | { fault: FileFault }>;
}) {
  const [shown, setShown] = useState<{ no: number; name: string; result: Awaited<ReturnType<typeof onOpen>> } | null>(
    null,
  );
  const [refused, setRefused] = useState(false);
  const attempt = useAttempt();
  const open = ([file]: readonly File[]) => {
    if (file === undefined) return;
    setRefused(false);
    void attempt.run(async () => {
      const result = await onOpen(file);
      const name = cutSecrets(file.name).text.slice(0, 200);
      setShown((before) => ({ no: (before?.no ?? 0) + 1, name, result }));
    });
  };
  return (
    <section class="check-report">
      <h2>{i18n.t('check.report.title')}</h2>
      <p class="muted">{i18n.t('check.report.lead')}</p>
      <DropTarget
        label={i18n.t('check.report.drop')}
        accepts={/\.json$/i}
        onFiles={open}
        onRefused={() => setRefused(true)}
      />
      <div class="actions">
        <FileButton
          label={i18n.t('check.report.choose')}
          icon={FileSearch}
          accept=".json,application/json"
          onFiles={open}
        />
      </div>
      <Failure attempt={attempt} />
      <div role="status">
        {refused && <Notice>{i18n.t('check.report.notJson')}</Notice>}
        {shown && 'fault' in shown.result && (
          <Notice kind="danger">
            <bdi>{shown.name}</bdi>: {faultOf(shown.result)}
          </Notice>
        )}
      </div>
      {shown && 'read' in shown.result && <ReportVerdict key={shown.no} name={shown.name} {...shown.result} />}
    </section>
  );
}

function faultOf(fault: ReportFault | { fault: FileFault }): string {
  return fault.fault === 'changed' ? i18n.t('check.report.changed', [fault.no]) : faultWords(fault.fault);
}
