import { Ban, ChevronDown, Circle, CircleCheck, CircleDashed, CircleMinus } from 'lucide-preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrandView, PlaceView, StepView } from '../../../utils/core/access/view';
import type { Person } from '../../../utils/core/inventory/tool';
import type { PipedrivePages } from '../../../utils/core/pages';
import { Failure, useAttempt } from '../../ui/attempt';
import { whoWords } from '../../words';
import type { ErrandActions } from './actions';
import { StepButtons } from './step-buttons';
import { StepWhat } from './step-what';
import { proofWords, stateWords, stepName } from './words';

export interface StepProps {
  step: StepView;
  place: PlaceView;
  errand: ErrandView;
  people: readonly Person[];
  pages: PipedrivePages;
  now: number;
  actions: ErrandActions;
}

const SIGNS = {
  open: Circle,
  underway: CircleDashed,
  done: CircleCheck,
  waived: CircleMinus,
  blocked: Ban,
} as const;

/** One step: how it stands in one line, and opened out what to do, where, and what can be said of it. */
export function StepLine({
  open,
  locked,
  onFold,
  ...props
}: StepProps & { open: boolean; locked: boolean; onFold: (open: boolean) => void }) {
  const { step, people, now, actions } = props;
  const attempt = useAttempt();
  const id = useId();
  const line = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  const name = stepName(step);
  const Sign = SIGNS[step.state];
  const nameOf = (person: string) => people.find((one) => one.id === person)?.name ?? i18n.t('common.nameless');
  const proof = proofWords(step, (who) => whoWords(who, nameOf), now);
  const hint = step.proof?.grade === 'seen' && !locked ? i18n.t('errand.proof.notTheirs') : null;
  // What was pressed may be gone after the press: the focus goes to the line, from where a keyboard goes on.
  useLayoutEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    line.current?.querySelector<HTMLElement>('.step__fold')?.focus();
  }, [step.state, step.canUndo]);
  const act = async (action: () => Promise<void>) => {
    acted.current = true;
    if (!(await attempt.run(action))) acted.current = false;
  };
  return (
    <li class="step" ref={line} data-step={step.kind} data-state={step.state} aria-label={name}>
      <button type="button" class="step__fold" aria-expanded={open} aria-controls={id} onClick={() => onFold(!open)}>
        <Sign class={`icon step__sign step__sign--${step.state}`} aria-hidden="true" />
        <span class="step__name">
          <bdi>{name}</bdi>
        </span>
        <span class="step__state" dir="auto">
          {stateWords(step)}
        </span>
        <ChevronDown class="icon icon--small step__chevron" aria-hidden="true" />
      </button>
      <div id={id} class="step__body" hidden={!open}>
        {open && (
          <>
            {proof !== null && <p class="muted">{[proof, hint].filter((part) => part !== null).join(' ')}</p>}
            <StepWhat {...props} />
            <Failure attempt={attempt} />
            {!locked && <StepButtons {...props} busy={attempt.busy} actions={actions} act={act} />}
          </>
        )}
      </div>
    </li>
  );
}
