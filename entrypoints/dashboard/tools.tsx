import { useMemo } from 'preact/hooks';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import type { Kinds } from '../../components/find/actions';
import { FindSection } from '../../components/find/find-section';
import { ToolsPage } from '../../components/tools/tools-page';
import { useWatched } from '../../components/ui/watched';
import { watchFindings } from '../../utils/browser/service/findings';
import { watchPolicy } from '../../utils/browser/store/policy';
import { knowledgeWith } from '../../utils/catalogue/knowledge';
import { kindOfAgent } from '../../utils/catalogue/traces';
import { findingsView } from '../../utils/core/finding/view';
import { NO_POLICY } from '../../utils/core/policy';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { pagesOf } from '../../utils/pipedrive/addresses';
import { findActions } from '../popup/signs';
import { toolActions } from './actions';

/** The tools page, with what was found for each account. `adding` when the way here asks for the form. */
export function ToolsRoute({ snapshot, now, adding }: { snapshot: Snapshot; now: number; adding: boolean }) {
  const { accounts, people, tools } = snapshot;
  const [, navigate] = useHashLocation();
  const [decided] = useWatched(watchPolicy);
  const policy = decided.state === 'ready' ? decided.value.policy : NO_POLICY;
  const knowledge = useMemo(() => knowledgeWith(policy.catalogue), [policy]);
  const kinds: Kinds = {
    name: (kind) => knowledge.guideOf(kind)?.name ?? null,
    usesOauth: (kind) => knowledge.guideOf(kind)?.auth === 'oauth',
    ofAgent: kindOfAgent,
  };
  const [findings] = useWatched(watchFindings);
  const found = findings.state === 'ready' ? findings.value : null;
  const viewOf = (account: string) => {
    const look = found?.looks.find((one) => one.account === account);
    return look && found ? findingsView(look, found.ties, tools, found.replaced.get(account) ?? null) : null;
  };
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
        <FindSection
          accounts={accounts}
          tools={tools}
          viewOf={viewOf}
          pagesOf={pagesOf}
          kinds={kinds}
          now={now}
          locked={policy.liveChecks === false}
          open={tools.length === 0}
          actions={findActions}
        />
      }
    />
  );
}
