import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToolDraft } from '../../utils/core/inventory/draft';
import type { Tool } from '../../utils/core/inventory/tool';
import { listOf } from '../format';
import { type Attempt, useAttempt } from '../ui/attempt';
import type { ToastMessage } from '../ui/toast';
import type { ToolActions } from './actions';

/** What can be done to the list, each told when it is done. Those that a form calls reject when they fail. */
export interface Told {
  /** Runs what no form calls, and shows its failure. */
  attempt: Attempt;
  toast: ToastMessage | null;
  dismiss: () => void;
  say: (text: string) => void;
  /** `blanks` of the link that nobody filled in, for which the tool has none. */
  add: (...filledIn: [...Parameters<Save>, blanks: readonly string[]]) => Promise<void>;
  change: (tool: Tool, ...filledIn: Parameters<Save>) => Promise<void>;
  remove: (tool: Tool) => void;
  /** Resolves to whether it was taken back. */
  undoImport: (batch: string) => Promise<boolean>;
  exportAll: (as: 'json' | 'csv') => void;
}

/** Takes a filled-in form. */
type Save = (draft: ToolDraft, account: string | null) => Promise<void>;

/** The page's actions with the words that follow them. */
export function useTold(actions: ToolActions): Told {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const attempt = useAttempt();
  const dismiss = () => setToast(null);
  const say = (text: string, undo: (() => void) | null = null) => setToast({ text, undo });
  const run = (action: () => Promise<void>) => void attempt.run(action);
  return {
    attempt,
    toast,
    dismiss,
    say,
    add: async (draft, account, blanks) => {
      const { alreadyThere } = await actions.add(draft, account);
      const tool = draft.name;
      if (alreadyThere) say(i18n.t('tools.alreadyThere', { tool }));
      else if (blanks.length === 0) say(i18n.t('tools.added', { tool }));
      else say(i18n.t('tools.addedWithoutLink', { tool, blanks: listOf(blanks) }));
    },
    change: async ({ id }, draft, account) => {
      await actions.change(id, draft, account);
      say(i18n.t('tools.changed', { tool: draft.name }));
    },
    remove: ({ id, name }) =>
      run(async () => {
        await actions.remove(id);
        say(i18n.t('tools.removed', { tool: name }), () => {
          dismiss();
          run(() => actions.restore(id));
        });
      }),
    undoImport: (batch) =>
      attempt.run(async () => {
        await actions.undoImport(batch);
        say(i18n.t('tools.summary.undone'));
      }),
    exportAll: (as) =>
      run(async () => {
        await actions.exportAll(as);
        say(i18n.t('tools.exported'));
      }),
  };
}
