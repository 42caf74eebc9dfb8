import type { ComponentChildren } from 'preact';
import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import { nextStep, type Step } from '../../utils/core/screen/first-run';
import type { Knowledge } from '../../utils/core/screen/guide';
import { byName } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { AccountStep } from './account-step';
import type { SetUpActions } from './actions';
import { type Allowed, ChoicesStep } from './choices-step';
import { EndStep } from './end-step';
import type { Ways } from './step';
import { ToolsStep } from './tools-step';

export interface SetUpProps {
  accounts: readonly Account[];
  people: readonly Person[];
  tools: readonly Tool[];
  catalogue: Knowledge;
  allowed: Allowed;
  /** The section that finds tools. */
  finding: ComponentChildren;
  now: number;
  actions: SetUpActions;
}

/** The row of steps on a quiet day. Which one is shown is what is kept of it, so that it can be left at any time. */
export function SetUp({ step, ...props }: SetUpProps & { step: Step }) {
  const { keepStep } = props.actions;
  const attempt = useAttempt();
  const to = (target: Step | null) => void attempt.run(() => keepStep(target));
  const ways: Ways = { to, next: () => to(nextStep(step)), startOver: () => to(null) };
  return (
    <>
      <Failure attempt={attempt} />
      <StepOf key={step} step={step} ways={ways} {...props} />
    </>
  );
}

function StepOf({
  step,
  ways,
  accounts,
  people,
  tools,
  catalogue,
  allowed,
  finding,
  now,
  actions,
}: SetUpProps & { step: Step; ways: Ways }) {
  const listed = tools.filter(({ removedAt }) => removedAt === null);
  switch (step) {
    case 'account':
      return <AccountStep accounts={accounts} access={allowed.access} now={now} actions={actions} ways={ways} />;
    case 'tools': {
      const offers = {
        accounts,
        companies: [...new Set(listed.flatMap(({ company }) => company ?? []))],
        owners: people.map(({ name }) => name).sort(byName),
        catalogue,
      };
      return <ToolsStep listed={listed} offers={offers} finding={finding} actions={actions.tools} ways={ways} />;
    }
    case 'choices':
      return <ChoicesStep allowed={allowed} actions={actions} ways={ways} />;
    case 'end':
      return <EndStep accounts={accounts} tools={tools} access={allowed.access} actions={actions} ways={ways} />;
  }
}
