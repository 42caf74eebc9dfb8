import { saveFile } from '../../components/save-file';
import type { ToolActions } from '../../components/tools/actions';
import type { WelcomeProps } from '../../components/welcome/welcome-page';
import { openSidePanel } from '../../utils/browser/page';
import { addTools, importTools, undoImport } from '../../utils/browser/service/imports';
import { planReplacement } from '../../utils/browser/service/plan';
import { startByHand } from '../../utils/browser/service/rotations';
import * as tools from '../../utils/browser/service/tools';
import { apiTabUrl } from '../../utils/core/address';

/** Opens a company's API tab; without one, that of the company opened last. */
export async function openApiTab(company: string | null): Promise<void> {
  window.open(apiTabUrl(company), '_blank', 'noopener');
}

/** Shows the checklist beside the page; as a tab where the browser has no side panel. */
export function openChecklist(): void {
  openSidePanel().catch(() => window.open('popup.html'));
}

export const toolActions: ToolActions = {
  add: tools.addTool,
  addSeveral: addTools,
  change: tools.changeTool,
  remove: tools.removeTool,
  restore: tools.restoreTool,
  importFile: importTools,
  undoImport,
  exportAll: async (as) =>
    as === 'csv'
      ? saveFile('rekey-tools.csv', await tools.exportTable(), 'text/csv')
      : saveFile('rekey-tools.json', await tools.exportTools()),
};

/** What the first run can do. `navigate` leads to another page of the dashboard. */
export function welcomeActions(navigate: (path: string) => void): WelcomeProps['actions'] {
  return {
    openApiTab,
    planReplacement,
    startByHand: async (start) => {
      await startByHand(start);
    },
    addTool: async (name) => {
      // Somebody who names what stopped working names tools that hold the token.
      const held = {
        auth: 'token',
        company: null,
        catalogue: null,
        url: null,
        owner: null,
        critical: false,
        notes: null,
      } as const;
      await tools.addTool({ name, ...held }, null);
    },
    openTools: () => navigate('/tools'),
    openChecklist: () => {
      openChecklist();
      navigate('/now');
    },
  };
}
