import type { PopupActions } from '../../components/popup/actions';
import { saveFile } from '../../components/save-file';
import { formOpened, openDashboard, openSidePanel, requestAccess } from '../../utils/browser/page';
import { pointAtToken } from '../../utils/browser/pointing';
import { planReplacement } from '../../utils/browser/service/plan';
import {
  answerQuestion,
  closeRotation,
  dismissRotation,
  giveReason,
  startByHand,
} from '../../utils/browser/service/rotations';
import { acceptSeen } from '../../utils/browser/service/seen';
import * as tasks from '../../utils/browser/service/tasks';
import { allowRemindersOnce } from '../../utils/browser/service/time';
import { copyOfCopy, copyOfEverything, recoveryTold } from '../../utils/browser/service/trouble';
import type { TaskView } from '../../utils/core/screen/task';
import { apiTabUrl } from '../../utils/pipedrive/addresses';

const ref = ({ rotation, id }: TaskView) => ({ rotation, task: id });

/** Saves what the copy outside of the database holds, for when the database can't be read. */
export async function saveCopyOfCopy(): Promise<void> {
  saveFile('rekey-copy.json', await copyOfCopy());
}

/** What the buttons of the checklist do. `withPanel`, in the popup: the first press on a tool's link opens the side panel as well. */
export function popupActions(withPanel: boolean): Omit<PopupActions, 'chooseTool'> {
  let panelDue = withPanel;
  return {
    tasks: {
      markUpdated: (task) => tasks.markUpdated(ref(task)),
      itWorks: (task) => tasks.itWorks(ref(task)),
      skip: (task, reason) => tasks.skip(ref(task), reason),
      answer: (task, auth) => tasks.answer(ref(task), auth),
      leaveDown: (task, reason, until) => tasks.leaveDown(ref(task), reason, until),
      snooze: async (task, until) => {
        await tasks.snooze(ref(task), until);
        // Not every browser lets that be asked after something else was done; the checklist offers it then.
        if (until !== null) await allowRemindersOnce().catch(() => {});
      },
      ask: (task) => tasks.recordAsked(ref(task)),
      saysDone: (task) => tasks.saysDone(ref(task)),
      undo: (task) => tasks.undo(ref(task)),
      opened: () => {
        if (!panelDue) return;
        panelDue = false;
        // The link is followed all the same where a side panel can't be opened.
        openSidePanel().catch(() => {});
      },
    },
    acceptSeen: (task) => acceptSeen(ref(task)),
    openApiTab: async (company) => {
      window.open(apiTabUrl(company), '_blank', 'noopener');
    },
    planReplacement,
    startByHand: async (start) => {
      await startByHand(start);
    },
    requestAccess,
    formOpened,
    pointAtToken: async () => {
      const { inTab } = await pointAtToken();
      // A popup lies over the page; the side panel stays beside it.
      if (withPanel && !inTab) window.close();
    },
    answerQuestion,
    closeRotation,
    falseAlarm: dismissRotation,
    giveReason,
    saveCopy: async () => saveFile('rekey-copy.json', await copyOfEverything()),
    recoveryTold,
    openDashboard,
  };
}
