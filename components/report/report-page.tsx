import { Braces, FileText, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Report } from '../../utils/core/report/report';
import { CheckField } from '../fields/check-field';
import { Failure, useAttempt } from '../ui/attempt';
import { BackLink } from '../ui/back-link';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';
import { Notice } from '../ui/notice';
import { DocumentPage } from './document-page';
import { reportDocument } from './report-document';

/** The report of one rotation: to read, to print, and to save. */
export function ReportPage({
  report,
  exportsOff,
  onNamed,
  onSave,
  onPrint,
}: {
  report: Report;
  /** The organisation has switched exports off. */
  exportsOff: boolean;
  /** Asks for the report with names, or without. */
  onNamed: (named: boolean) => void;
  onSave: (as: 'markdown' | 'json') => Promise<void>;
  onPrint: () => void;
}) {
  const [saved, setSaved] = useState(false);
  const attempt = useAttempt();
  const save = async (as: 'markdown' | 'json') => {
    setSaved(false);
    await attempt.run(async () => {
      await onSave(as);
      setSaved(true);
    });
  };
  const button = { busy: attempt.busy, disabled: exportsOff };
  return (
    <div class={`page report${exportsOff ? ' report--locked' : ''}`}>
      <div class="report__tools">
        <BackLink to={`#/history/${report.rotation.id}`}>{i18n.t('report.back')}</BackLink>
        <Failure attempt={attempt} />
        <div role="status">{saved && <Notice kind="good">{i18n.t('report.saved')}</Notice>}</div>
        <CheckField
          label={i18n.t('report.withNames')}
          hint={i18n.t('report.withNamesHint')}
          checked={report.named}
          onChecked={onNamed}
        />
        <div class="actions">
          <Button {...button} icon={Printer} onPress={onPrint}>
            {i18n.t('report.print')}
          </Button>
          <Button {...button} icon={FileText} onPress={() => void save('markdown')}>
            {i18n.t('report.markdown')}
          </Button>
          <Button {...button} icon={Braces} onPress={() => void save('json')}>
            {i18n.t('report.json')}
          </Button>
        </div>
        {exportsOff && <Locked>{i18n.t('tools.exportsOff')}</Locked>}
      </div>
      <DocumentPage doc={reportDocument(report)} />
      {exportsOff && <p class="report__locked">{i18n.t('tools.exportsOff')}</p>}
    </div>
  );
}
