import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/popup';
import { Shell } from '../../components/popup/shell';
import { Loading, Unavailable } from '../../components/ui/states';
import { useNow, useWatched } from '../../components/ui/watched';
import { now as clock } from '../../utils/browser/clock';
import { watchPage } from '../../utils/browser/page';
import { checkPage } from '../../utils/browser/page-check';
import { watchFirstRun } from '../../utils/browser/service/first-run';
import { noteSeen } from '../../utils/browser/service/seen';
import { watchSnapshot } from '../../utils/browser/service/snapshot';
import { watchPolicy } from '../../utils/browser/store/policy';
import { guidesWith } from '../../utils/catalogue/organisation';
import { NO_POLICY } from '../../utils/core/policy';
import { isUnfinished } from '../../utils/core/screen/first-run';
import { chosenOf, holdsNew, type PageCheck } from '../../utils/core/screen/page-check';
import { screen } from '../../utils/core/screen/situation';
import type { TaskView } from '../../utils/core/screen/task';
import { popupActions } from './actions';
import { ConnectedSigns } from './signs';

/**
 * The checklist of the popup and the side panel, connected to what is stored and to the page it stands for.
 * `besidePopup`: the first press on a tool's link also opens the side panel, as the popup closes when it loses the focus.
 */
export function ChecklistApp({ besidePopup }: { besidePopup: boolean }) {
  const [snapshot, retry] = useWatched(watchSnapshot);
  const [page] = useWatched(watchPage);
  const [firstRun] = useWatched(watchFirstRun);
  const [decided, retryDecided] = useWatched(watchPolicy);
  // A browser that has just started takes two seconds to give its policy: too long to show nothing.
  const policy = decided.state === 'ready' ? decided.value.policy : NO_POLICY;
  const guideOf = useMemo(() => guidesWith(policy.catalogue), [policy]);
  const now = useNow(clock);
  const actions = useMemo(() => popupActions(besidePopup), [besidePopup]);
  const [checks, setChecks] = useState<readonly PageCheck[]>([]);
  const stored = snapshot.state === 'ready' ? snapshot.value : null;
  const isReady = stored !== null;
  // One look, when the click on the icon opens the popup; the page's owner may have locked us out, which is no fault.
  useEffect(() => {
    if (besidePopup && stored !== null) checkPage(stored).then(setChecks, () => {});
  }, [isReady]);
  // Only where it is clear which tool the page belongs to. What can't be written down now is found at the next look.
  useEffect(() => {
    for (const check of checks) if (holdsNew(checks, { id: check.task })) noteSeen(check).catch(() => {});
  }, [checks]);

  if (snapshot.state === 'ready' && page.state === 'ready') {
    const shown = screen(snapshot.value, page.value, checks, now, i18n.t('common.nameless'));
    const chooseTool = (chosen: TaskView | null) => setChecks(chosenOf(checks, chosen));
    const markUpdated = (task: TaskView) =>
      holdsNew(checks, task) ? actions.acceptSeen(task) : actions.tasks.markUpdated(task);
    const tasks = { ...actions.tasks, markUpdated };
    return (
      <Popup
        screen={shown}
        snapshot={snapshot.value}
        page={page.value}
        settingUp={firstRun.state === 'ready' && isUnfinished(firstRun.value)}
        guideOf={guideOf}
        policy={policy}
        now={now}
        actions={{ ...actions, tasks, chooseTool }}
        signs={(rotation) => <ConnectedSigns rotation={rotation} snapshot={snapshot.value} now={now} />}
      />
    );
  }
  return (
    <Shell openDashboard={actions.openDashboard} screen={snapshot.state}>
      {snapshot.state === 'failed' ? (
        <Unavailable onRetry={retry} />
      ) : decided.state === 'failed' ? (
        <Unavailable onRetry={retryDecided} />
      ) : (
        <Loading />
      )}
    </Shell>
  );
}
