import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Policy } from '../../utils/core/policy';
import type { Outcome } from '../../utils/core/rotation/outcome';
import type { GuideOf } from '../../utils/core/screen/guide';
import { mayShowSigns } from '../../utils/core/screen/signs';
import type { Screen } from '../../utils/core/screen/situation';
import type { PageStatus, Snapshot } from '../../utils/core/screen/snapshot';
import type { RotationView } from '../../utils/core/screen/task';
import { Checklist, type Spotlight } from '../checklist/checklist';
import { Progress } from '../checklist/progress';
import { CheckAlarms } from '../rotation/token-check';
import { type Start, StartPanel, Starts } from '../start/starts';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { CannotStore } from '../ui/cannot-store';
import { accountWords } from '../words';
import type { PopupActions } from './actions';
import { LastClosed } from './last-closed';
import { RotationDetails } from './rotation-details';
import { Shell } from './shell';
import { SituationHeadline } from './situation';
import { StillOpenLine } from './still-open-line';

export interface PopupProps {
  screen: Screen;
  snapshot: Pick<Snapshot, 'accounts' | 'tools'>;
  page: PageStatus;
  /** A first run was begun and left in the middle. */
  settingUp?: boolean;
  /** What Rekey sees can't be written down. */
  failing?: boolean;
  guideOf: GuideOf;
  /** What the organisation decided. */
  policy: Policy;
  now: number;
  actions: PopupActions;
  /** The rotation that was closed last; null where there is none. */
  lastClosed?: Pick<Outcome, 'id' | 'closed'> | null;
  /** What is to be said about time: an offer to remind, a token that is old. */
  reminders?: ComponentChildren;
  /** Looks for signs of life in an open rotation. */
  signs: (rotation: RotationView) => ComponentChildren;
}

/** The popup and the side panel: the situation's headline, then the checklist when a rotation is open. */
export function Popup(props: PopupProps) {
  const {
    screen,
    snapshot,
    page,
    lastClosed = null,
    settingUp = false,
    failing = false,
    guideOf,
    policy,
    now,
    actions,
    reminders,
    signs,
  } = props;
  const { situation, checklist } = screen;
  const [start, setStart] = useState<Start | null>(null);
  const [spotlight, setSpotlight] = useState<Spotlight | null>(null);
  const attempt = useAttempt();
  const { rotations } = checklist;
  // A rotation that opens meanwhile is what the person came for.
  useEffect(() => setStart(null), [rotations.length]);
  useEffect(() => {
    if (page.form === null) return;
    setStart(page.form);
    void attempt.run(actions.formOpened);
  }, [page.form]);

  const company = page.company ?? (situation.kind === 'quiet' ? situation.account.company : null);
  const addTools = () => actions.openDashboard('#/tools');
  return (
    <Shell openDashboard={actions.openDashboard} screen={start ?? situation.kind} notice={failing && <CannotStore />}>
      {start !== null && (
        <StartPanel
          {...{ start, company, now, actions }}
          accounts={snapshot.accounts}
          tools={snapshot.tools}
          onBack={() => setStart(null)}
          onStarted={() => setStart(null)}
          onAddTools={addTools}
        />
      )}
      {start === null && (
        <>
          <Failure attempt={attempt} />
          <CheckAlarms rotations={rotations} />
          <SituationHeadline
            {...{ situation, checklist, page, policy, now, actions, attempt }}
            onSpotlight={setSpotlight}
            onStart={setStart}
          />
          {(situation.kind === 'handled' || situation.kind === 'all-back') && (
            <StillOpenLine rotations={rotations} actions={actions} />
          )}
          {rotations.length > 0 ? (
            <>
              {checklist.total > 0 && <Progress done={checklist.done} total={checklist.total} />}
              {reminders}
              <div class="popup__list">
                {checklist.total > 0 && (
                  <Checklist
                    view={checklist}
                    guideOf={guideOf}
                    handOver={policy.handOver ?? null}
                    actions={actions.tasks}
                    now={now}
                    strong={situation.kind === 'open'}
                    spotlight={spotlight}
                    onPage={'task' in situation && ON_PAGE.has(situation.kind) ? (situation.task?.id ?? null) : null}
                  />
                )}
                <div class="popup__after">
                  {situation.kind !== 'no-tasks' && (
                    <Button kind="quiet" onPress={addTools}>
                      {i18n.t('popup.rotation.addTool')}
                    </Button>
                  )}
                  <Button kind="quiet" onPress={() => setStart('generated')}>
                    {i18n.t('popup.rotation.again')}
                  </Button>
                  {rotations.filter(mayShowSigns).map((rotation) => (
                    <details key={rotation.id} class="details">
                      <summary>{signsTitle(rotation, rotations.length > 1)}</summary>
                      {signs(rotation)}
                    </details>
                  ))}
                  {rotations.map((rotation) => (
                    <RotationDetails
                      key={rotation.id}
                      rotation={rotation}
                      several={rotations.length > 1}
                      now={now}
                      actions={actions}
                    />
                  ))}
                </div>
              </div>
            </>
          ) : (
            <>
              {reminders}
              <LastClosed last={lastClosed} now={now} openDashboard={actions.openDashboard} />
              <Starts without={MAIN_START[situation.kind]} onStart={setStart} />
              {settingUp && situation.kind === 'nothing-seen' && (
                <p>
                  <button type="button" class="link" onClick={() => actions.openDashboard('#/welcome')}>
                    {i18n.t('welcome.goOn')}
                  </button>
                </p>
              )}
            </>
          )}
        </>
      )}
    </Shell>
  );
}

function signsTitle(rotation: RotationView, several: boolean): string {
  const title = i18n.t('signs.title');
  return several ? `${title}: ${accountWords(rotation)}` : title;
}

/** Situations in which the popup stands over a task's own page and opens on that task. */
const ON_PAGE: ReadonlySet<Screen['situation']['kind']> = new Set(['on-task-page', 'page-unread']);

/** Situations whose main button is one of the two ways in; it is not offered twice. */
const MAIN_START: { [kind in Screen['situation']['kind']]?: Start } = {
  quiet: 'replace',
};
