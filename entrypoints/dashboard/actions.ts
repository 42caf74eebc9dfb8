import { saveFile } from '../../components/save-file';
import type { ToolActions } from '../../components/tools/actions';
import { openSidePanel } from '../../utils/browser/page';
import { exportTable, exportTools } from '../../utils/browser/service/exports';
import { addTools, importTools, undoImport } from '../../utils/browser/service/imports';
import * as tools from '../../utils/browser/service/tools';
import { apiTabUrl } from '../../utils/pipedrive/addresses';

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
      ? saveFile('rekey-tools.csv', await exportTable(), 'text/csv')
      : saveFile('rekey-tools.json', await exportTools()),
};
