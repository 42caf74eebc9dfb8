import { useMemo } from 'preact/hooks';
import type { HandOverActions } from '../../components/handover/actions';
import { HandOverPage } from '../../components/handover/hand-over-page';
import { saveFile } from '../../components/save-file';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import * as handovers from '../../utils/browser/service/handover';
import { watchPolicy } from '../../utils/browser/store/policy';
import { guidesWith } from '../../utils/catalogue/organisation';
import { NO_POLICY } from '../../utils/core/policy';
import { isDown } from '../../utils/core/rotation/fold';
import type { ChecklistView } from '../../utils/core/screen/task';

/** Tasks handed over, connected to what is stored. */
export function HandOverRoute({ checklist, now }: { checklist: ChecklistView; now: number }) {
  const [received, retry] = useWatched(handovers.watchReceived);
  const [decided] = useWatched(watchPolicy);
  const policy = decided.state === 'ready' ? decided.value.policy : NO_POLICY;
  const guideOf = useMemo(() => guidesWith(policy.catalogue), [policy]);
  if (received.state === 'failed') return <Unavailable onRetry={retry} />;
  if (received.state === 'loading') return <Loading />;
  return (
    <HandOverPage
      tasks={checklist.tasks.filter(({ state }) => isDown(state))}
      received={received.value}
      guideOf={guideOf}
      exportsOff={policy.exports === false}
      now={now}
      actions={actions}
    />
  );
}

const actions: HandOverActions = {
  give: async (tasks, to, from) => saveFile('rekey-hand-over.json', await handovers.handOver(tasks, to, from)),
  open: handovers.openHandOver,
  accept: handovers.acceptAnswer,
  say: handovers.sayOf,
  answer: async (received, by) => saveFile('rekey-answer.json', await handovers.answerTo(received, by)),
  forget: handovers.forgetReceived,
};
