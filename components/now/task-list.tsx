import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { count } from '../format';
import { Button } from '../ui/button';
import { useGrowing } from '../ui/growing';
import { TaskRow } from './task-row';

/** Rows drawn whenever the end of the list comes near. */
const STEP = 30;

/** Tools of one standing, worst first; nothing where there are none. */
export function TaskList({
  title,
  lead,
  tasks,
  now,
  first = STEP,
}: {
  title: string;
  lead?: string;
  tasks: readonly TaskView[];
  now: number;
  /** Rows drawn at first. */
  first?: number;
}) {
  const { shown, end, grow } = useGrowing(tasks.length, STEP, first);
  if (tasks.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="muted">{count(tasks.length)}</span>
      </h2>
      {lead && <p class="muted">{lead}</p>}
      <ul class="now-list">
        {tasks.slice(0, shown).map((task) => (
          <TaskRow key={task.id} task={task} now={now} />
        ))}
      </ul>
      {tasks.length > shown && (
        <div ref={end}>
          <Button onPress={grow}>{i18n.t('tools.showMore')}</Button>
        </div>
      )}
    </section>
  );
}
