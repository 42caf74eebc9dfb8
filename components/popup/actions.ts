import type { Reason } from '../../utils/core/rotation/event';
import type { TaskActions } from '../checklist/actions';
import type { StartActions } from '../start/actions';

/** The dashboard's pages as their hash routes. */
export type DashboardRoute = '#/now' | '#/tools' | '#/settings' | '#/welcome';

/** Everything that the popup and the side panel can do. Promises reject when something could not be written down. */
export interface PopupActions extends StartActions {
  tasks: TaskActions;
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
  openDashboard: (route: DashboardRoute) => void;
}
