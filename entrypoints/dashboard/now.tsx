import { useHashLocation } from 'wouter-preact/use-hash-location';
import { NowPage } from '../../components/now/now-page';
import type { StartActions } from '../../components/start/actions';
import { useWatched } from '../../components/ui/watched';
import { watchFirstRun } from '../../utils/browser/service/first-run';
import { planReplacement } from '../../utils/browser/service/plan';
import { startByHand } from '../../utils/browser/service/rotations';
import { recoveryTold } from '../../utils/browser/service/trouble';
import { kindName } from '../../utils/catalogue';
import { isUnfinished } from '../../utils/core/screen/first-run';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import type { ChecklistView } from '../../utils/core/screen/task';
import { ConnectedReminders } from '../popup/reminders';
import { ConnectedSigns } from '../popup/signs';
import { openApiTab, openChecklist } from './actions';

const starting: StartActions = {
  openApiTab,
  planReplacement,
  startByHand: async (start) => {
    await startByHand(start);
  },
};

/** What broke, connected to what is stored. */
export function NowRoute({ snapshot, checklist, now }: { snapshot: Snapshot; checklist: ChecklistView; now: number }) {
  const [, navigate] = useHashLocation();
  const [firstRun] = useWatched(watchFirstRun);
  return (
    <NowPage
      snapshot={snapshot}
      checklist={checklist}
      reminders={<ConnectedReminders checklist={checklist} accounts={snapshot.accounts} now={now} />}
      now={now}
      kindName={kindName}
      signs={(rotation) => <ConnectedSigns rotation={rotation} snapshot={snapshot} now={now} />}
      settingUp={firstRun.state === 'ready' && isUnfinished(firstRun.value)}
      onOpenChecklist={openChecklist}
      onOpenApiTab={() => void openApiTab(null)}
      starting={starting}
      onAddTools={() => navigate('/tools')}
      onSettings={() => navigate('/settings')}
      onRecoveryTold={() => void recoveryTold().catch(() => {})}
    />
  );
}
