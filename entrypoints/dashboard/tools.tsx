import { useMemo } from 'preact/hooks';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { ToolsPage } from '../../components/tools/tools-page';
import { useWatched } from '../../components/ui/watched';
import { watchPolicy } from '../../utils/browser/store/policy';
import { knowledgeWith } from '../../utils/catalogue/knowledge';
import { NO_POLICY } from '../../utils/core/policy';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { toolActions } from './actions';
import { Finding } from './finding';

/** The tools page, with what was found for each account. `adding` when the way here asks for the form. */
export function ToolsRoute({ snapshot, now, adding }: { snapshot: Snapshot; now: number; adding: boolean }) {
  const { accounts, people, tools } = snapshot;
  const [, navigate] = useHashLocation();
  const [decided] = useWatched(watchPolicy);
  const policy = decided.state === 'ready' ? decided.value.policy : NO_POLICY;
  const knowledge = useMemo(() => knowledgeWith(policy.catalogue), [policy]);
  return (
    <ToolsPage
      tools={tools}
      people={people}
      accounts={accounts}
      catalogue={knowledge}
      exportsOff={policy.exports === false}
      actions={toolActions}
      adding={adding}
      onAdded={() => navigate('/tools')}
      finding={
        <Finding
          snapshot={snapshot}
          guideOf={knowledge.guideOf}
          now={now}
          locked={policy.liveChecks === false}
          open={tools.length === 0}
        />
      }
    />
  );
}
