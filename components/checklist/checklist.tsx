import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GuideOf } from '../../utils/core/screen/guide';
import type { ChecklistView, TaskView } from '../../utils/core/screen/task';
import { Failure, useAttempt } from '../ui/attempt';
import { useBitByBit } from '../ui/bit-by-bit';
import type { Perform, TaskActions } from './actions';
import { looksAt, useSteady } from './drawing';
import { lineOf, mainButton, useFocusAfter } from './focus';
import { TaskLine } from './line';
import { firstOpen, lines } from './order';
import type { Panel } from './other-buttons';

/** A task that the headline's button leads to; a new object each time it is pressed. */
export interface Spotlight {
  task: string;
  panel: Panel;
}

/**
 * The checklist over all open rotations. The task of the page at hand, else the first that waits, stands opened out; the
 * others take a line each.
 * `strong` when the screen's main button is the one of the task opened out.
 */
export function Checklist({
  view,
  guideOf,
  handOver,
  actions,
  now,
  strong,
  spotlight,
  onPage = null,
}: {
  view: ChecklistView;
  guideOf: GuideOf;
  /** How the organisation wants a token handed over; null where it said nothing. */
  handOver: string | null;
  actions: TaskActions;
  now: number;
  strong: boolean;
  spotlight: Spotlight | null;
  /** The task on whose own page the user is. */
  onPage?: string | null;
}) {
  const list = useRef<HTMLUListElement>(null);
  const attempt = useAttempt();
  const focus = useFocusAfter(list, view.tasks);
  /** What the person opened or closed by hand. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [panel, setPanel] = useState<{ task: string; panel: Panel } | null>(null);
  const first = view.tasks.find(({ id }) => id === onPage) ?? firstOpen(view.tasks, now);
  const steady = useSteady(actions);
  const all = lines(view);
  const wanted = [first?.id, spotlight?.task, panel?.task];
  const shown = useBitByBit(all.length, all.findLastIndex(({ task }) => wanted.includes(task.id)) + 1);
  const choose = (task: string, open: boolean) => setChosen((before) => new Map(before).set(task, open));

  useEffect(() => {
    if (onPage !== null) lineOf(list.current, onPage)?.scrollIntoView({ block: 'nearest' });
  }, [onPage]);

  useEffect(() => {
    if (spotlight === null) return;
    choose(spotlight.task, true);
    setPanel(spotlight.panel === null ? null : spotlight);
    const line = lineOf(list.current, spotlight.task);
    if (spotlight.panel === null) mainButton(line)?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  }, [spotlight]);

  const perform: Perform = async (task, then, action) => {
    focus.expect(task, then);
    const succeeded = await attempt.run(action, task.id);
    if (succeeded && then === 'next') leave(task);
    return succeeded;
  };
  const leave = (task: TaskView) => {
    setPanel((before) => (before?.task === task.id ? null : before));
    setChosen((before) => new Map([...before].filter(([id]) => id !== task.id)));
  };

  return (
    <div class="checklist">
      <Failure attempt={attempt} />
      {/* biome-ignore lint/a11y/noRedundantRoles: without list marks, some browsers no longer call it a list */}
      <ul ref={list} role="list" class="tasks" aria-label={i18n.t('checklist.name')}>
        {all.slice(0, shown).map(({ task, heads }) => {
          const line = {
            task,
            heads,
            first: task.id === first?.id,
            open: chosen.get(task.id) ?? (task.id === first?.id || task.id === panel?.task),
            strong: strong && task.id === first?.id,
            panel: panel?.task === task.id ? panel.panel : null,
            others: panel?.task === task.id && panel.panel === 'ask' ? othersOf(task, view.tasks) : [],
          };
          return (
            <Kept key={task.id} by={[JSON.stringify(line), guideOf, handOver, line.open ? now : looksAt(task, now)]}>
              {() => (
                <TaskLine
                  {...line}
                  guide={guideOf(task.tool.catalogue)}
                  guideOf={guideOf}
                  handOver={handOver}
                  now={now}
                  actions={steady}
                  perform={perform}
                  onOpen={(open) => choose(task.id, open)}
                  onPanel={(next) => setPanel(next === null ? null : { task: task.id, panel: next })}
                />
              )}
            </Kept>
          );
        })}
      </ul>
      <p class="visually-hidden" role="status">
        {focus.announcement}
      </p>
    </div>
  );
}

/** What is drawn stays as it is until one of the values in `by` is another: a list may have a thousand lines. */
function Kept({ by, children }: { by: readonly unknown[]; children: () => VNode }): VNode {
  return useMemo(children, by);
}

/** The other tools that wait for the owner of this one. */
function othersOf({ id, owner }: TaskView, tasks: readonly TaskView[]): TaskView[] {
  return tasks.filter(
    (task) => task.id !== id && task.state === 'broken' && owner !== null && task.owner?.id === owner.id,
  );
}
