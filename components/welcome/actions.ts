import type { Step } from '../../utils/core/screen/first-run';
import type { StartActions } from '../start/actions';
import type { ToolActions } from '../tools/actions';

/** What the steps of the first run can do. Promises reject when something could not be written down. */
export interface SetUpActions {
  /** Remembers the step; null ends the first run. */
  keepStep: (step: Step | null) => Promise<void>;
  openApiTab: StartActions['openApiTab'];
  /** Asks the browser for access to Pipedrive; false when the person or the browser said no. */
  requestAccess: () => Promise<boolean>;
  addCompany: (company: string) => Promise<void>;
  /** Takes back a company that was only named, by its account. */
  forgetCompany: (account: string) => Promise<void>;
  /** Keeps whether Rekey may ask where a copied token goes. */
  keepAsksAtCopy: (asks: boolean) => Promise<void>;
  /** Keeps whether Pipedrive is asked about both tokens after a change. */
  chooseChecksTokens: (checks: boolean) => Promise<void>;
  tools: ToolActions;
  openTools: () => void;
  openNow: () => void;
}

/** Everything that the first run can do. */
export interface WelcomeActions extends StartActions, SetUpActions {
  /** Puts a tool on the list by its name alone. */
  addTool: (name: string) => Promise<void>;
  openChecklist: () => void;
}
