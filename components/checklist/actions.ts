import type { TaskView } from '../../utils/core/screen/task';

/** What a person can do to a task. Each resolves once it is written down and rejects when it could not be. */
export interface TaskActions {
  markUpdated: (task: TaskView) => Promise<void>;
  itWorks: (task: TaskView) => Promise<void>;
  skip: (task: TaskView, reason: string) => Promise<void>;
  answer: (task: TaskView, auth: 'token' | 'oauth') => Promise<void>;
  /** `until` in milliseconds since 1970. */
  leaveDown: (task: TaskView, reason: string, until: number) => Promise<void>;
  /** `until` in milliseconds since 1970; null reminds as usual again. */
  snooze: (task: TaskView, until: number | null) => Promise<void>;
  /** Writes down that the owner was asked; nothing is sent. */
  ask: (task: TaskView) => Promise<void>;
  /** Writes down that whoever was asked says that the new token is in. */
  saysDone: (task: TaskView) => Promise<void>;
  undo: (task: TaskView) => Promise<void>;
  /** The link to the tool was pressed; the browser follows it by itself. */
  opened: (task: TaskView) => void;
}

/** Where the focus goes after an action: on to the next task, or it stays with this one. */
export type Then = 'next' | 'stay';

/** Runs an action on a task, shows its failure, and looks after the focus. */
export type Perform = (task: TaskView, then: Then, action: () => Promise<void>) => Promise<boolean>;
