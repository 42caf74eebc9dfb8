import { ChevronDown, ChevronUp } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Guide, type GuideOf, openLink } from '../../utils/core/screen/guide';
import type { TaskView } from '../../utils/core/screen/task';
import { GuideDetails } from '../guide/guide-details';
import { StillRefused } from '../guide/still-refused';
import { Button } from '../ui/button';
import { Critical } from '../ui/critical';
import { accountWords, stateWords, webHost } from '../words';
import type { Perform, TaskActions } from './actions';
import { AskPanel } from './ask-panel';
import { DownForm } from './down-form';
import { Facts, Outage } from './facts';
import { MainButton } from './main-button';
import { isFree } from './order';
import { OtherButtons, type Panel, SecondButton } from './other-buttons';
import { ReasonForm } from './reason-form';
import { SnoozeForm } from './snooze-form';
import { StateMark } from './state-mark';
import { WebhookFacts } from './webhook-facts';
import { Where } from './where';

export interface LineProps {
  task: TaskView;
  /** What is known of its kind; null for a kind not known. */
  guide: Guide | null;
  guideOf: GuideOf;
  /** Other tools of the same owner that wait. */
  others: readonly TaskView[];
  /** How the organisation wants a token handed over. */
  handOver: string | null;
  /** The first task that waits, whose guide stands open. */
  first: boolean;
  /** Shows the account above the tool: the first of several accounts' tasks. */
  heads: boolean;
  open: boolean;
  /** The one line whose button is the screen's main button. */
  strong: boolean;
  panel: Panel;
  now: number;
  actions: TaskActions;
  perform: Perform;
  onOpen: (open: boolean) => void;
  onPanel: (panel: Panel) => void;
}

/** States in which there is still something to paste or to test. */
const GUIDED: ReadonlySet<string> = new Set(['broken', 'unsure', 'updated']);

/** One task of the list: one line, or opened out with everything that can be done. */
export function TaskLine({
  task,
  guide,
  guideOf,
  others,
  handOver,
  first,
  heads,
  open,
  strong,
  panel,
  now,
  actions,
  perform,
  onOpen,
  onPanel,
}: LineProps) {
  const id = useId();
  const line = useRef<HTMLLIElement>(null);
  /** The way to the tool comes first; once it was taken, "Mark as updated" is what comes next. */
  const [visited, setVisited] = useState(false);
  const { tool, state, evidence, owner } = task;
  const link = tool.url ?? openLink(guide);
  const linkFirst = state === 'broken' && !visited && webHost(link) !== null;
  const buttons = { task, actions, perform, describedBy: `${id}-name` };
  const main = <MainButton {...buttons} strong={open && strong && !linkFirst} />;
  const closePanel = () => {
    line.current?.querySelector<HTMLElement>(`[data-panel="${panel}"]`)?.focus();
    onPanel(null);
  };
  return (
    <li
      ref={line}
      class={`task${open ? ' task--open' : ''}`}
      aria-label={`${tool.name}, ${stateWords(task)}`}
      data-task={task.id}
      data-tool={tool.name}
      data-account={task.company ?? ''}
      data-state={state}
      data-evidence={evidence?.grade ?? 'none'}
      data-free={isFree(task, now)}
    >
      {heads && <p class="task__account">{i18n.t('checklist.account', { account: accountWords(task) })}</p>}
      <div class="task__row">
        <StateMark state={state} />
        <div class="task__what">
          <p class="task__name">
            {tool.critical && !open && <Critical sign />}
            <bdi id={`${id}-name`}>{tool.name}</bdi>
            {tool.critical && open && <Critical />}
          </p>
          <Facts task={task} now={now} timed={open} />
        </div>
        {!open && main}
        <Button
          kind="quiet"
          icon={open ? ChevronUp : ChevronDown}
          iconOnly
          aria-expanded={open}
          aria-controls={`${id}-more`}
          aria-describedby={`${id}-name`}
          onPress={() => onOpen(!open)}
        >
          {i18n.t('checklist.more')}
        </Button>
      </div>
      <div id={`${id}-more`} class="task__more" hidden={!open}>
        {open && <Outage task={task} />}
        {open && <WebhookFacts task={task} now={now} />}
        {open && state === 'unsure' && <p class="task__small">{i18n.t('checklist.unsureHint')}</p>}
        <Where
          task={task}
          link={link}
          guide={guide}
          strong={strong && linkFirst}
          onOpen={() => {
            setVisited(true);
            actions.opened(task);
          }}
        />
        <div class="actions">
          {open && main}
          <SecondButton {...buttons} />
        </div>
        <div class="actions actions--more">
          <OtherButtons {...buttons} panel={panel} now={now} onPanel={onPanel} />
        </div>
        {panel === 'skip' && (
          <ReasonForm
            title={i18n.t('checklist.skipForm.title', { tool: tool.name })}
            submit={i18n.t('checklist.skipForm.submit')}
            label={i18n.t('checklist.skipForm.reason')}
            picks={skipPicks()}
            onCancel={closePanel}
            onReason={(reason) => void perform(task, 'next', () => actions.skip(task, reason))}
          />
        )}
        {panel === 'down' && (
          <DownForm
            tool={tool.name}
            now={now}
            onCancel={closePanel}
            onLeaveDown={(reason, until) => void perform(task, 'next', () => actions.leaveDown(task, reason, until))}
          />
        )}
        {panel === 'snooze' && (
          <SnoozeForm
            tool={tool.name}
            now={now}
            onCancel={closePanel}
            onSnooze={(until) => void perform(task, 'next', () => actions.snooze(task, until))}
          />
        )}
        {panel === 'ask' && owner && (
          <AskPanel
            task={task}
            others={others}
            owner={owner.name}
            handOver={handOver}
            guideOf={guideOf}
            now={now}
            onAskAll={() => void perform(task, 'stay', () => askAll(others, actions))}
            onClose={closePanel}
            onNotAsked={() => {
              onPanel(null);
              void perform(task, 'stay', () => actions.undo(task));
            }}
          />
        )}
        {open && GUIDED.has(state) && <GuideDetails guide={guide} state={state} open={first} />}
        {open && <StillRefused state={state} />}
      </div>
    </li>
  );
}

async function askAll(tasks: readonly TaskView[], actions: TaskActions): Promise<void> {
  for (const task of tasks) await actions.ask(task);
}

function skipPicks(): string[] {
  return [
    i18n.t('checklist.skipForm.notUsed'),
    i18n.t('checklist.skipForm.otherToken'),
    i18n.t('checklist.skipForm.retired'),
  ];
}
