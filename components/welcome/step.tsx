import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { STEPS, type Step } from '../../utils/core/screen/first-run';
import { Button } from '../ui/button';
import { useFocused } from '../ui/focused';

const NAMES: Record<Step, () => string> = {
  account: () => i18n.t('welcome.step.account'),
  tools: () => i18n.t('welcome.step.tools'),
  choices: () => i18n.t('welcome.step.choices'),
  end: () => i18n.t('welcome.step.end'),
};

/** The ways on from a step; each is remembered before it is shown. */
export interface Ways {
  /** To the step after this one. */
  next: () => void;
  to: (step: Step) => void;
  /** Back to the first question. */
  startOver: () => void;
}

/** Frame of one step: where in the row it stands, its heading, what it asks, and the way on at its end. */
export function StepFrame({
  step,
  title,
  lead,
  ways,
  children,
  foot,
}: {
  step: Step;
  title: string;
  lead: string;
  ways: Ways;
  children: ComponentChildren;
  /** The buttons that lead on. */
  foot: ComponentChildren;
}) {
  const heading = useFocused<HTMLHeadingElement>();
  const at = STEPS.indexOf(step);
  return (
    <div class="page page--narrow welcome">
      <nav aria-label={i18n.t('welcome.steps')}>
        <ol class="step-list">
          {STEPS.map((name, index) => (
            <li key={name}>
              <button
                type="button"
                class="step-list__step"
                aria-current={name === step ? 'step' : undefined}
                data-passed={index < at || undefined}
                onClick={() => name !== step && ways.to(name)}
              >
                <span class="step-list__no" aria-hidden="true">
                  {index + 1}
                </span>
                {NAMES[name]()}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="lead">{lead}</p>
      </div>
      {children}
      <div class="welcome__foot">
        <div class="actions">{foot}</div>
        <Button kind="quiet" onPress={ways.startOver}>
          {i18n.t('welcome.startOver')}
        </Button>
      </div>
    </div>
  );
}
