import { ListPlus, MessageCircleQuestionMark, Plus } from 'lucide-preact';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import { FileButtons } from './file-buttons';
import type { PanelName } from './panels';

/** The buttons that open the panels above the list. `strong`: the first one is the screen's main button. */
export function PanelButtons({ strong, onPanel }: { strong: boolean; onPanel: (panel: PanelName) => void }) {
  const opens = (panel: PanelName) => ({ 'data-panel': panel, onPress: () => onPanel(panel) });
  return (
    <>
      <Button kind={strong ? 'main' : 'plain'} icon={Plus} {...opens('new')}>
        {i18n.t('tools.add')}
      </Button>
      <Button icon={ListPlus} {...opens('several')}>
        {i18n.t('several.open')}
      </Button>
      <Button icon={MessageCircleQuestionMark} {...opens('ask')}>
        {i18n.t('askCompany.title')}
      </Button>
    </>
  );
}

/** The ways to new tools, and of the list into and out of Rekey. */
export function Toolbar({
  busy,
  strong,
  exportsOff,
  onPanel,
  onImport,
  onExport,
}: {
  /** An export runs. */
  busy: boolean;
  /** "Add tool" is the screen's main button. */
  strong: boolean;
  /** The organisation has switched exports off. */
  exportsOff: boolean;
  onPanel: (panel: PanelName) => void;
  onImport: (files: readonly File[]) => void;
  onExport: (as: 'json' | 'csv') => void;
}) {
  return (
    <div class="toolbar">
      <PanelButtons strong={strong} onPanel={onPanel} />
      <FileButtons busy={busy} exportsOff={exportsOff} onImport={onImport} onExport={onExport} />
    </div>
  );
}
