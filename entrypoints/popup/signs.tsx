import type { FindActions, Kinds } from '../../components/find/actions';
import { Signs } from '../../components/find/signs';
import { useWatched } from '../../components/ui/watched';
import { addFromTrace, tieToTool, untie } from '../../utils/browser/service/findings';
import { lookForTools, showApiTab } from '../../utils/browser/service/look';
import { watchPolicy } from '../../utils/browser/store/policy';
import { guideOf, kindName } from '../../utils/catalogue';
import { agentKinds, kindOfAgent } from '../../utils/catalogue/traces';
import { listedFor } from '../../utils/core/finding/alive';
import { signsView } from '../../utils/core/finding/signs';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import type { RotationView } from '../../utils/core/screen/task';

const catalogued: Kinds = {
  name: kindName,
  usesOauth: (kind) => guideOf(kind)?.auth === 'oauth',
  ofAgent: kindOfAgent,
};

/** What can be done about findings. */
export const findActions: FindActions = { look: lookForTools, showApiTab, add: addFromTrace, tie: tieToTool, untie };

/** Signs of life in one open rotation, connected to what is stored. */
export function ConnectedSigns({
  rotation,
  snapshot: { accounts, tools, looks, ties },
  now,
}: {
  rotation: RotationView;
  snapshot: Snapshot;
  now: number;
}) {
  const [decided] = useWatched(watchPolicy);
  const account = accounts.find(({ id }) => id === rotation.account) ?? { id: rotation.account, company: null };
  const listed = listedFor(account, tools, ties, agentKinds);
  const look = looks.find((one) => one.account === account.id) ?? null;
  return (
    <Signs
      rotation={rotation}
      view={signsView(look, rotation, listed)}
      tools={listed.tools}
      kinds={catalogued}
      now={now}
      locked={decided.state === 'ready' && decided.value.policy.liveChecks === false}
      actions={findActions}
    />
  );
}
