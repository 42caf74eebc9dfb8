import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { NotFound } from '../../components/dashboard/layout';
import { HistoryPage } from '../../components/history/history-page';
import { RotationPage } from '../../components/history/rotation-page';
import type { Names } from '../../components/history/sentences';
import { StillOpen } from '../../components/history/still-open';
import { CheckReport } from '../../components/report/check-report';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { reopenPoint, settlePoint } from '../../utils/browser/service/points';
import { openReport } from '../../utils/browser/service/report';
import { closeRotation, giveReason, reopenRotation } from '../../utils/browser/service/rotations';
import { watchEvents, watchHistory } from '../../utils/browser/service/snapshot';
import { kindName } from '../../utils/catalogue';
import { openReceivers } from '../../utils/core/finding/open-receivers';
import type { Event } from '../../utils/core/rotation/event';
import type { Rotation } from '../../utils/core/rotation/fold';
import { foldSteadily } from '../../utils/core/rotation/steady';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { pagesOf } from '../../utils/pipedrive/addresses';

/** All rotations. */
export function HistoryRoute({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const [history, retry] = useWatched(watchHistory);
  const names = useMemo(() => plainNames(snapshot), [snapshot]);
  if (history.state === 'loading') return <Loading />;
  if (history.state === 'failed') return <Unavailable onRetry={retry} />;
  return (
    <HistoryPage
      outcomes={history.value}
      accounts={snapshot.accounts}
      names={names}
      now={now}
      check={<CheckReport onOpen={openReport} />}
    />
  );
}

/** One rotation by its id. */
export function RotationRoute({ id, snapshot, now }: { id: string; snapshot: Snapshot; now: number }) {
  const watch = useMemo(() => watchEvents(id), [id]);
  const [told, retry] = useWatched(watch);
  if (told.state === 'failed') return <Unavailable onRetry={retry} />;
  if (told.state === 'loading') return <Loading />;
  const events = told.value;
  const rotation = foldSteadily(events);
  if (rotation === null) return <NotFound />;
  const account = snapshot.accounts.find((one) => one.id === rotation.account) ?? null;
  const look = snapshot.looks.find((one) => one.account === rotation.account) ?? null;
  const names = namesIn(snapshot, rotation, events);
  const critical = new Set(snapshot.tools.flatMap((tool) => (tool.critical ? [tool.id] : [])));
  return (
    <RotationPage
      rotation={rotation}
      account={account}
      events={events}
      names={names}
      isCritical={(tool) => critical.has(tool)}
      now={now}
      stillOpen={
        <StillOpen
          rotation={rotation}
          receivers={openReceivers(look, snapshot.ties, snapshot.tools, rotation.t0)}
          pages={pagesOf(account?.company ?? null)}
          kindName={kindName}
          names={names}
          now={now}
          onSettle={(point, reason) => settlePoint(id, point, reason)}
          onReopen={(point) => reopenPoint(id, point)}
        />
      }
      onReopen={() => reopenRotation(id)}
      onClose={() => closeRotation(id)}
      onReason={(reason) => giveReason(id, reason)}
    />
  );
}

/** What people, reasons and tools are called. */
function plainNames({ people, tools, remarks }: Snapshot) {
  const nameless = i18n.t('common.nameless');
  const toolNames = new Map(tools.map((tool) => [tool.id, tool.name]));
  const personNames = new Map(people.map((person) => [person.id, person.name]));
  return {
    person: (id: string) => personNames.get(id) ?? nameless,
    remark: (id: string) => remarks.get(id) ?? nameless,
    tool: (id: string) => toolNames.get(id) ?? nameless,
  };
}

function namesIn(snapshot: Snapshot, { tasks }: Rotation, events: readonly Event[]): Names {
  // Tasks that came off the checklist again are only in the events.
  const toolOf = new Map(tasks.map((task) => [task.id, task.tool]));
  for (const { what } of events) if (what.type === 'task-added') toolOf.set(what.task, what.tool);
  const { person, remark, tool } = plainNames(snapshot);
  return { person, remark, task: (id) => tool(toolOf.get(id) ?? '') };
}
