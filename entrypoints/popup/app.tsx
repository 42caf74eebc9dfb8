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
import { watchLastClosed } from '../../utils/browser/service/last-closed';
import { noteSeen } from '../../utils/browser/service/seen';
import { watchSnapshot } from '../../utils/browser/service/snapshot';
import { watchTime } from '../../utils/browser/service/time';
import { watchFailing } from '../../utils/browser/service/trouble';
import { watchPolicy } from '../../utils/browser/store/policy';
import { guidesWith } from '../../utils/catalogue/organisation';
import { NO_POLICY } from '../../utils/core/policy';
import { isUnfinished } from '../../utils/core/screen/first-run';
import { chosenOf, holdsNew, type PageCheck } from '../../utils/core/screen/page-check';
import { screen } from '../../utils/core/screen/situation';
import type { TaskView } from '../../utils/core/screen/task';
import { popupActions, saveCopyOfCopy } from './actions';
import { ConnectedReminders } from './reminders';
import { ConnectedSigns } from './signs';

/**
 * The checklist of the popup and the side panel, connected to what is stored and to the page it stands for.
 * `besidePopup`: the first press on a tool's link also opens the side panel, as the popup closes when it loses the focus.
 */
export function ChecklistApp({ besidePopup }: { besidePopup: boolean }) {
  const [snapshot, retry] = useWatched(watchSnapshot);
  const [page] = useWatched(watchPage);
  const [firstRun] = useWatched(watchFirstRun);
  const [lastClosed] = useWatched(watchLastClosed);
  const [time] = useWatched(watchTime);
  const [failing] = useWatched(watchFailing);
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
    const times = time.state === 'ready' ? time.value.times : undefined;
    const shown = screen(snapshot.value, page.value, checks, now, i18n.t('common.nameless'), times);
    const chooseTool = (chosen: TaskView | null) => setChecks(chosenOf(checks, chosen));
    const markUpdated = (task: TaskView) =>
      holdsNew(checks, task) ? actions.acceptSeen(task) : actions.tasks.markUpdated(task);
    const tasks = { ...actions.tasks, markUpdated };
    return (
      <Popup
        screen={shown}
        snapshot={snapshot.value}
        page={page.value}
        lastClosed={lastClosed.state === 'ready' ? lastClosed.value : null}
        settingUp={firstRun.state === 'ready' && isUnfinished(firstRun.value)}
        failing={failing.state === 'ready' && failing.value}
        guideOf={guideOf}
        policy={policy}
        now={now}
        actions={{ ...actions, tasks, chooseTool }}
        reminders={<ConnectedReminders checklist={shown.checklist} accounts={snapshot.value.accounts} now={now} />}
        signs={(rotation) => <ConnectedSigns rotation={rotation} snapshot={snapshot.value} now={now} />}
      />
    );
  }
  return (
    <Shell openDashboard={actions.openDashboard} screen={snapshot.state}>
      {snapshot.state === 'failed' ? (
        <Unavailable onRetry={retry} onSaveCopy={saveCopyOfCopy} />
      ) : decided.state === 'failed' ? (
        <Unavailable onRetry={retryDecided} />
      ) : (
        <Loading />
      )}
    </Shell>
  );
}
