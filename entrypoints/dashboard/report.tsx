import { useCallback, useState } from 'preact/hooks';
import { NotFound } from '../../components/dashboard/layout';
import { markdownOf } from '../../components/report/markdown';
import { reportDocument } from '../../components/report/report-document';
import { ReportPage } from '../../components/report/report-page';
import { saveFile } from '../../components/save-file';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { reportNow } from '../../utils/browser/service/report';
import { watch } from '../../utils/browser/service/snapshot';
import { checkExports, watchPolicy } from '../../utils/browser/store/policy';
import { reportJson } from '../../utils/core/report/file';
import type { Report } from '../../utils/core/report/report';

/** The report of one rotation, which follows what happens meanwhile. */
export function ReportRoute({ id }: { id: string }) {
  const [named, setNamed] = useState(false);
  const follow = useCallback(
    (listener: (report: Report | null) => void, onError: (thrown: unknown) => void) =>
      watch(() => reportNow(id, named), listener, onError),
    [id, named],
  );
  const [report, retry] = useWatched(follow);
  const [decided, retryDecided] = useWatched(watchPolicy);
  if (report.state === 'failed') return <Unavailable onRetry={retry} />;
  if (decided.state === 'failed') return <Unavailable onRetry={retryDecided} />;
  if (report.state === 'loading' || decided.state === 'loading') return <Loading />;
  if (report.value === null) return <NotFound />;
  return (
    <ReportPage
      report={report.value}
      exportsOff={decided.value.policy.exports === false}
      onNamed={setNamed}
      onSave={(as) => save(as, id, named)}
      onPrint={() => window.print()}
    />
  );
}

/** Saves the report as of the press. Rejects where the organisation has switched exports off. */
async function save(as: 'markdown' | 'json', id: string, named: boolean): Promise<void> {
  await checkExports();
  const report = await reportNow(id, named);
  if (report === null) throw new Error('the rotation is no longer there');
  const name = `rekey-report-${new Date(report.asOf).toISOString().slice(0, 10)}`;
  if (as === 'json') saveFile(`${name}.json`, reportJson(report));
  else saveFile(`${name}.md`, markdownOf(reportDocument(report)), 'text/markdown');
}
