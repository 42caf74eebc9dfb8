import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { choicesIn, NO_FILTER, type NowFilter, nowTasks, summaryOf } from '../../utils/core/screen/now';
import { lastSeen } from '../../utils/core/screen/situation';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import type { ChecklistView, RotationView } from '../../utils/core/screen/task';
import { CheckAlarms } from '../rotation/token-check';
import type { StartActions } from '../start/actions';
import { type Start, StartPanel } from '../start/starts';
import { Button } from '../ui/button';
import { AllClear } from './all-clear';
import { AllSigns } from './all-signs';
import { Filters } from './filters';
import { NowHead } from './head';
import { Notices } from './notices';
import { Outages } from './outages';
import { TaskList } from './task-list';

export interface NowProps {
  snapshot: Snapshot;
  checklist: ChecklistView;
  now: number;
  /** A first run was begun and left in the middle. */
  settingUp: boolean;
  /** Name of a kind of tool; null for one not known. */
  kindName: (kind: string) => string | null;
  /** What is to be said about time: an offer to remind, a token that is old. */
  reminders?: ComponentChildren;
  /** Looks for signs of life in an open rotation. */
  signs: (rotation: RotationView) => ComponentChildren;
  /** Shows the checklist beside the page. */
  onOpenChecklist: () => void;
  onOpenApiTab: () => void;
  /** The ways into a rotation, offered while none is open. */
  starting: StartActions;
  onAddTools: () => void;
  onSettings: () => void;
  /** What had been lost and came back was read. */
  onRecoveryTold: () => void;
}

/** Rows that fill the first look; what is further down is drawn a moment later. */
const FIRST = 10;

/** What broke and since when, who has it and what is late, worst first; or that nothing did. */
export function NowPage(props: NowProps) {
  const { snapshot, checklist, now, kindName, reminders, signs, onOpenChecklist, onSettings, onRecoveryTold } = props;
  const [start, setStart] = useState<Start | null>(null);
  // A rotation that opens meanwhile is what the person came for.
  useEffect(() => setStart(null), [checklist.rotations.length]);
  const [filter, setFilter] = useState<NowFilter>(NO_FILTER);
  const all = nowTasks(checklist, NO_FILTER);
  const { down, untested, rest } = filter === NO_FILTER ? all : nowTasks(checklist, filter);
  const below = down.length < FIRST ? FIRST : 1;
  const isEmpty = down.length + untested.length + rest.length === 0;
  return (
    <div class="page">
      <Notices {...{ snapshot, now, onSettings, onRecoveryTold }} onAnswer={onOpenChecklist} />
      <CheckAlarms rotations={checklist.rotations} />
      {reminders}
      {start !== null ? (
        <div class="page--narrow">
          <StartPanel
            {...{ start, now }}
            accounts={snapshot.accounts}
            tools={snapshot.tools}
            company={lastSeen(snapshot.accounts)?.company ?? null}
            actions={props.starting}
            onBack={() => setStart(null)}
            onStarted={() => setStart(null)}
            onAddTools={props.onAddTools}
          />
        </div>
      ) : all.down.length === 0 ? (
        <AllClear {...props} onStart={setStart} />
      ) : (
        <NowHead
          down={all.down.length}
          unsure={all.down.filter(({ state }) => state === 'unsure').length}
          summary={summaryOf(all.down, now)}
          rotations={checklist.rotations}
          now={now}
          onOpenChecklist={onOpenChecklist}
        />
      )}
      {checklist.total > 0 && <Outages rotations={checklist.rotations} account={filter.account} now={now} />}
      {checklist.total > 0 && (
        <Filters
          filter={filter}
          rotations={checklist.rotations}
          choices={choicesIn(checklist.tasks)}
          shown={down.length + untested.length + rest.length}
          total={checklist.total}
          kindName={kindName}
          onFilter={setFilter}
        />
      )}
      {isEmpty && filter !== NO_FILTER && (
        <div class="empty">
          <h2>{i18n.t('now.noMatch')}</h2>
          <div>
            <Button onPress={() => setFilter(NO_FILTER)}>{i18n.t('now.filter.clear')}</Button>
          </div>
        </div>
      )}
      <TaskList title={i18n.t('now.down')} lead={i18n.t('now.presumed')} tasks={down} now={now} first={FIRST} />
      <TaskList title={i18n.t('now.untested')} tasks={untested} now={now} first={below} />
      <TaskList title={i18n.t('now.rest')} tasks={rest} now={now} first={below} />
      <AllSigns rotations={checklist.rotations} signs={signs} />
    </div>
  );
}
