import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NotFound } from '../../components/dashboard/layout';
import { HistoryPage } from '../../components/history/history-page';
import { RotationPage } from '../../components/history/rotation-page';
import type { Names } from '../../components/history/sentences';
import { StillOpen } from '../../components/history/still-open';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { reopenPoint, settlePoint } from '../../utils/browser/service/points';
import { closeRotation, reopenRotation } from '../../utils/browser/service/rotations';
import { readEvents, watchHistory } from '../../utils/browser/service/snapshot';
import { kindName } from '../../utils/catalogue';
import type { Account } from '../../utils/core/account';
import { openReceivers } from '../../utils/core/finding/open-receivers';
import type { Event } from '../../utils/core/rotation/event';
import type { Rotation } from '../../utils/core/rotation/fold';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { pagesOf } from '../../utils/pipedrive/addresses';

/** All rotations. */
export function HistoryRoute({ accounts, now }: { accounts: readonly Account[]; now: number }) {
  const [rotations, retry] = useWatched(watchHistory);
  if (rotations.state === 'loading') return <Loading />;
  if (rotations.state === 'failed') return <Unavailable onRetry={retry} />;
  return <HistoryPage rotations={rotations.value} accounts={accounts} now={now} />;
}

/** One rotation by its id. */
export function RotationRoute({ id, snapshot, now }: { id: string; snapshot: Snapshot; now: number }) {
  const [rotations, retry] = useWatched(watchHistory);
  const rotation = rotations.state === 'ready' ? rotations.value.find((one) => one.id === id) : undefined;
  const [events, setEvents] = useState<Event[] | 'failed' | null>(null);
  const read = () => void readEvents(id).then(setEvents, () => setEvents('failed'));
  // A change of the rotation is a change of its events.
  useEffect(read, [id, rotation]);

  if (rotations.state === 'failed' || events === 'failed') {
    const again = () => {
      retry();
      read();
    };
    return <Unavailable onRetry={again} />;
  }
  if (rotations.state === 'loading' || events === null) return <Loading />;
  if (rotation === undefined) return <NotFound />;
  const account = snapshot.accounts.find((one) => one.id === rotation.account) ?? null;
  const look = snapshot.looks.find((one) => one.account === rotation.account) ?? null;
  const names = namesIn(snapshot, rotation, events);
  return (
    <RotationPage
      rotation={rotation}
      account={account}
      events={events}
      names={names}
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
    />
  );
}

function namesIn({ people, tools, remarks }: Snapshot, { tasks }: Rotation, events: readonly Event[]): Names {
  const nameless = i18n.t('common.nameless');
  // Tasks that came off the checklist again are only in the events.
  const toolOf = new Map(tasks.map((task) => [task.id, task.tool]));
  for (const { what } of events) if (what.type === 'task-added') toolOf.set(what.task, what.tool);
  const toolNames = new Map(tools.map((tool) => [tool.id, tool.name]));
  const personNames = new Map(people.map((person) => [person.id, person.name]));
  return {
    person: (id) => personNames.get(id) ?? nameless,
    remark: (id) => remarks.get(id) ?? nameless,
    task: (id) => toolNames.get(toolOf.get(id) ?? '') ?? nameless,
  };
}
