import { vi } from 'vitest';
import type { PopupActions } from '../../components/popup/actions';
import type { ToolActions } from '../../components/tools/actions';

/** Actions that succeed and remember how they were called. */
export function popupActions() {
  const done = () => vi.fn(async () => {});
  return {
    tasks: {
      markUpdated: done(),
      itWorks: done(),
      skip: done(),
      answer: done(),
      leaveDown: done(),
      snooze: done(),
      ask: done(),
      saysDone: done(),
      undo: done(),
      opened: vi.fn(),
    },
    acceptSeen: done(),
    chooseTool: vi.fn(),
    openApiTab: done(),
    planReplacement: done(),
    startByHand: done(),
    requestAccess: vi.fn(async () => false),
    formOpened: done(),
    pointAtToken: done(),
    answerQuestion: done(),
    closeRotation: done(),
    falseAlarm: done(),
    giveReason: done(),
    saveCopy: done(),
    recoveryTold: done(),
    openDashboard: vi.fn(),
  } satisfies PopupActions;
}

export function toolActions() {
  const done = () => vi.fn(async () => {});
  return {
    add: vi.fn(async () => ({ alreadyThere: false })),
    addSeveral: vi.fn(async () => ({ batch: 'b', added: 0, alreadyThere: 0, refused: [], cut: 0, ignored: [] })),
    change: done(),
    remove: done(),
    restore: done(),
    importFile: vi.fn(async () => ({ batch: 'b', added: 0, alreadyThere: 0, refused: [], cut: 0, ignored: [] })),
    undoImport: done(),
    exportAll: vi.fn(async (_as: 'json' | 'csv') => {}),
  } satisfies ToolActions;
}
