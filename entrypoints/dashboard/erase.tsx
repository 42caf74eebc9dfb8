import { ErasePage } from '../../components/erase/erase-page';
import { KINDS } from '../../components/erase/targets';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { countEverything, erase, eraseEverything, lookBeforeErasing } from '../../utils/browser/service/erase';
import { watchHistory } from '../../utils/browser/service/snapshot';
import type { Snapshot } from '../../utils/core/screen/snapshot';

/** The page that erases, with what the way there has chosen. */
export function EraseRoute({
  snapshot: { accounts, tools, people },
  kind,
  id,
  now,
}: {
  snapshot: Snapshot;
  kind: string | undefined;
  id: string | undefined;
  now: number;
}) {
  const [rotations, retry] = useWatched(watchHistory);
  if (rotations.state === 'failed') return <Unavailable onRetry={retry} />;
  if (rotations.state === 'loading') return <Loading />;
  return (
    <ErasePage
      erasable={{ accounts, tools, people, rotations: rotations.value }}
      chosen={{ kind: KINDS.find((one) => one === kind) ?? null, id: id ?? null }}
      now={now}
      onLook={lookBeforeErasing}
      onCount={countEverything}
      onErase={erase}
      onEraseEverything={eraseEverything}
    />
  );
}
