import { useState } from 'preact/hooks';
import { STEPS, type Step } from '../../utils/core/screen/first-run';
import { GeneratedPanel } from '../start/generated-panel';
import { ReplacePanel } from '../start/replace-panel';
import { Failure, useAttempt } from '../ui/attempt';
import type { WelcomeActions } from './actions';
import { type Answer, FirstQuestion } from './first-question';
import { ListTools } from './list-tools';
import { SetUp, type SetUpProps } from './set-up';

export interface WelcomeProps extends SetUpProps {
  /** The step at which the first run was left; null asks the question. */
  step: Step | null;
  actions: WelcomeActions;
}

/** The first run: one question, and then wherever its answer leads. */
export function WelcomePage({ step, ...props }: WelcomeProps) {
  const { accounts, tools, now, actions } = props;
  const [urgent, setUrgent] = useState<'replace' | 'generated' | 'list' | null>(null);
  const attempt = useAttempt();
  const panel = { accounts, company: null, actions, onBack: () => setUrgent(null) };
  const answer = (given: Answer) => {
    if (given === 'ready') void attempt.run(() => actions.keepStep(STEPS[0]));
    else setUrgent(given);
  };
  if (step !== null) return <SetUp step={step} {...props} />;
  switch (urgent) {
    case 'replace':
      return (
        <div class="page page--narrow">
          <ReplacePanel {...panel} tools={tools} onAddTools={actions.openTools} />
        </div>
      );
    case 'generated':
      return (
        <div class="page page--narrow">
          <GeneratedPanel {...panel} tools={tools} now={now} onStarted={() => setUrgent('list')} />
        </div>
      );
    case 'list':
      return <ListTools tools={tools} onAdd={actions.addTool} onDone={actions.openChecklist} />;
    case null:
      return (
        <>
          <Failure attempt={attempt} />
          <FirstQuestion onAnswer={answer} />
        </>
      );
  }
}
