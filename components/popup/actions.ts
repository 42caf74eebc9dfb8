import type { Reason } from '../../utils/core/rotation/event';
import type { TaskView } from '../../utils/core/screen/task';
import type { TaskActions } from '../checklist/actions';
import type { StartActions } from '../start/actions';

/** The dashboard's pages as their hash routes. */
export type DashboardRoute = '#/now' | '#/tools' | '#/settings' | '#/welcome' | `#/history/${string}`;

/** Everything that the popup and the side panel can do. Promises reject when something could not be written down. */
export interface PopupActions extends StartActions {
  tasks: TaskActions;
  /** The new token that was seen on the tool's page is saved there. */
  acceptSeen: (task: TaskView) => Promise<void>;
  /** Says which tool the page belongs to that was looked at; null for none of those asked about. */
  chooseTool: (task: TaskView | null) => void;
  /** Asks the browser for access to Pipedrive; false when the person or the browser said no. */
  requestAccess: () => Promise<boolean>;
  /** The form that the card on the page led to is open. */
  formOpened: () => Promise<void>;
  /** Lets the person point at the token on the page. */
  pointAtToken: () => Promise<void>;
  answerQuestion: (
    account: string,
    answer: 'regenerated' | 'another-user' | 'neither',
    userName: string | null,
  ) => Promise<void>;
  closeRotation: (rotation: string) => Promise<void>;
  /** Ends a rotation that was none. */
  falseAlarm: (rotation: string) => Promise<void>;
  giveReason: (rotation: string, reason: Reason) => Promise<void>;
  /** Saves everything that can be read as a file. */
  saveCopy: () => Promise<void>;
  /** What had been lost and came back was read. */
  recoveryTold: () => Promise<void>;
  openDashboard: (route: DashboardRoute) => void;
}
