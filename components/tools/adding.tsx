import { i18n } from '#i18n';
import type { Tool } from '../../utils/core/inventory/tool';
import { Failure } from '../ui/attempt';
import { DropTarget } from '../ui/drop-target';
import type { ToolActions } from './actions';
import { ImportPanel } from './import-panel';
import { Panel, type PanelName } from './panels';
import type { Offers } from './tool-form';
import { type Imports, useImports } from './use-imports';
import { type Told, useTold } from './use-told';

/** What every page with ways of adding tools keeps. */
export interface AddingState {
  told: Told;
  imports: Imports;
}

/** Keeps what was said, what failed, and the files on their way. */
export function useAdding(actions: ToolActions): AddingState {
  const told = useTold(actions);
  return { told, imports: useImports(actions.importFile, () => told.say(i18n.t('tools.importCancelled'))) };
}

/** The ways of adding tools: what came of files, the whole page as a place to drop them, and the panel that is open. */
export function Adding({
  state: { told, imports },
  panel,
  listed,
  offers,
  addSeveral,
  onPanel,
  onClose,
}: {
  state: AddingState;
  panel: PanelName | null;
  /** Tools on the list. */
  listed: readonly Tool[];
  offers: Offers;
  addSeveral: ToolActions['addSeveral'];
  onPanel: (panel: PanelName | null) => void;
  /** The panel was left, or what it was for is done: the focus goes back to where it came from. */
  onClose: () => void;
}) {
  return (
    <>
      <Failure attempt={told.attempt} />
      <ImportPanel imports={imports} onUndo={told.undoImport} />
      <DropTarget
        label={i18n.t('tools.drop')}
        onFiles={imports.take}
        onRefused={() => told.say(i18n.t('tools.dropRefused'))}
      />
      {panel !== null && (
        <Panel
          key={panel}
          name={panel}
          listed={listed}
          offers={offers}
          onAdd={async (...filledIn) => {
            await told.add(...filledIn);
            onClose();
          }}
          onAddSeveral={async (drafts) => {
            imports.tell(i18n.t('several.open'), await addSeveral(drafts));
            onPanel(null);
          }}
          onAnswers={() => onPanel('several')}
          onClose={onClose}
        />
      )}
    </>
  );
}
