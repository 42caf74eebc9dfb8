import { useMemo, useState } from 'preact/hooks';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import type { WelcomeActions } from '../../components/welcome/actions';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { requestAccess, watchAccess } from '../../utils/browser/page';
import { addCompany, forgetCompany } from '../../utils/browser/service/accounts';
import { chooseChecksTokens, keepAsksAtCopy, watchChoices } from '../../utils/browser/service/choices';
import { keepFirstRunStep, watchFirstRun } from '../../utils/browser/service/first-run';
import { planReplacement } from '../../utils/browser/service/plan';
import { startByHand } from '../../utils/browser/service/rotations';
import { addTool } from '../../utils/browser/service/tools';
import { watchPolicy } from '../../utils/browser/store/policy';
import { knowledgeWith } from '../../utils/catalogue/knowledge';
import { NO_POLICY } from '../../utils/core/policy';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { openApiTab, openChecklist, toolActions } from './actions';
import { Finding } from './finding';

/** The first run, connected to how far it has come and to what was allowed. */
export function WelcomeRoute({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const { accounts, people, tools } = snapshot;
  const [, navigate] = useHashLocation();
  const actions = useMemo(() => welcomeActions(navigate), [navigate]);
  const [step, retryStep] = useWatched(watchFirstRun);
  const [access, retryAccess] = useWatched(watchAccess);
  const [choices, retryChoices] = useWatched(watchChoices);
  const [decided, retryDecided] = useWatched(watchPolicy);
  const policy = decided.state === 'ready' ? decided.value.policy : NO_POLICY;
  const catalogue = useMemo(() => knowledgeWith(policy.catalogue), [policy]);
  // Unfolded where nothing is listed yet, and not folded up again under the hand of whoever lists the first tool.
  const [unfolded] = useState(tools.every(({ removedAt }) => removedAt !== null));
  if (step.state === 'failed') return <Unavailable onRetry={retryStep} />;
  if (access.state === 'failed') return <Unavailable onRetry={retryAccess} />;
  if (choices.state === 'failed') return <Unavailable onRetry={retryChoices} />;
  if (decided.state === 'failed') return <Unavailable onRetry={retryDecided} />;
  if (step.state === 'loading' || access.state === 'loading') return <Loading />;
  if (choices.state === 'loading' || decided.state === 'loading') return <Loading />;
  const allowed = {
    access: access.value,
    ...choices.value,
    liveChecks: policy.liveChecks !== false,
    pageChecks: policy.pageChecks !== false,
  };
  const open = unfolded && accounts.some(({ company, token }) => company !== null && token !== null);
  return (
    <WelcomePage
      step={step.value}
      finding={
        <Finding snapshot={snapshot} guideOf={catalogue.guideOf} now={now} locked={!allowed.liveChecks} open={open} />
      }
      {...{ accounts, people, tools, catalogue, allowed, now, actions }}
    />
  );
}

/** What the first run can do. `navigate` leads to another page of the dashboard. */
function welcomeActions(navigate: (path: string) => void): WelcomeActions {
  return {
    keepStep: keepFirstRunStep,
    openApiTab,
    planReplacement,
    requestAccess,
    addCompany,
    forgetCompany,
    keepAsksAtCopy,
    chooseChecksTokens,
    tools: toolActions,
    startByHand: async (start) => {
      await startByHand(start);
    },
    addTool: async (name) => {
      // Somebody who names what stopped working names tools that hold the token.
      const held = {
        auth: 'token',
        company: null,
        catalogue: null,
        url: null,
        owner: null,
        critical: false,
        notes: null,
      } as const;
      await addTool({ name, ...held }, null);
    },
    openTools: () => navigate('/tools'),
    openNow: () => navigate('/now'),
    openChecklist: () => {
      openChecklist();
      navigate('/now');
    },
  };
}
