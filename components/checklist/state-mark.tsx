import {
  CircleCheck,
  CircleDot,
  CircleMinus,
  CircleQuestionMark,
  CircleSlash,
  CircleX,
  type LucideIcon,
} from 'lucide-preact';
import type { TaskState } from '../../utils/core/rotation/task';

/** A shape for each state, as colour alone tells some people nothing. */
const MARKS: Record<TaskState, LucideIcon> = {
  broken: CircleX,
  unsure: CircleQuestionMark,
  updated: CircleDot,
  verified: CircleCheck,
  skipped: CircleMinus,
  unaffected: CircleSlash,
};

/** The sign of a task's state. The words stand beside it, so it is hidden from screen readers. */
export function StateMark({ state }: { state: TaskState }) {
  const Mark = MARKS[state];
  return <Mark class={`icon mark mark--${state}`} aria-hidden="true" />;
}
