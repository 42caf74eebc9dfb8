import { Copy, Download, FileText } from 'lucide-preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { useCopy } from '../ui/copy';

/** Builds a report for whoever looks into a problem, and shows all of it before it can be saved or copied. Nothing is sent. */
export function ProblemReport({
  onReport,
  onSave,
}: {
  onReport: () => Promise<string>;
  /** Saves the text that was shown. */
  onSave: (report: string) => void;
}) {
  const [report, setReport] = useState<string | null>(null);
  const attempt = useAttempt();
  const place = useRef<HTMLDivElement>(null);
  const closed = useRef(false);
  useLayoutEffect(() => {
    const shown = place.current?.querySelector('textarea');
    // With the caret at its start, as a browser would scroll to the end.
    shown?.setSelectionRange(0, 0);
    if (report !== null) shown?.focus();
    else if (closed.current) place.current?.querySelector('button')?.focus();
  }, [report]);
  const build = () => attempt.run(async () => setReport(await onReport()));
  const close = () => {
    closed.current = true;
    setReport(null);
  };
  return (
    <div class="problem" ref={place}>
      <Failure attempt={attempt} />
      {report === null ? (
        <>
          <p class="muted">{i18n.t('problems.report.lead')}</p>
          <Button icon={FileText} busy={attempt.busy} onPress={() => void build()}>
            {i18n.t('problems.report.build')}
          </Button>
        </>
      ) : (
        <Shown report={report} onSave={() => onSave(report)} onClose={close} />
      )}
    </div>
  );
}

function Shown({ report, onSave, onClose }: { report: string; onSave: () => void; onClose: () => void }) {
  const { copied, copy } = useCopy();
  const [saved, setSaved] = useState(false);
  const id = useId();
  const said =
    copied === null
      ? saved && i18n.t('problems.report.saved')
      : i18n.t(copied ? 'problems.report.copied' : 'checklist.askPanel.notCopied');
  return (
    <>
      <label for={id}>{i18n.t('problems.report.shown')}</label>
      <textarea id={id} class="input message problem__text" dir="ltr" readOnly spellcheck={false} value={report} />
      <p class="muted">{i18n.t('problems.report.where')}</p>
      <p role="status">{said}</p>
      <div class="actions">
        <Button
          icon={Download}
          onPress={() => {
            onSave();
            setSaved(true);
          }}
        >
          {i18n.t('problems.report.save')}
        </Button>
        <Button icon={Copy} onPress={() => void copy(report)}>
          {i18n.t('problems.report.copy')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {i18n.t('problems.report.close')}
        </Button>
      </div>
    </>
  );
}
