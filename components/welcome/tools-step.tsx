import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tool } from '../../utils/core/inventory/tool';
import { count } from '../format';
import type { ToolActions } from '../tools/actions';
import { Adding, useAdding } from '../tools/adding';
import { ImportButton } from '../tools/file-buttons';
import type { PanelName } from '../tools/panels';
import type { Offers } from '../tools/tool-form';
import { PanelButtons } from '../tools/toolbar';
import { Button } from '../ui/button';
import { Toast } from '../ui/toast';
import { Listed } from './listed';
import { StepFrame, type Ways } from './step';

/** Which tools: the same ways of adding as on the tools page, and what is on the list so far. */
export function ToolsStep({
  listed,
  offers,
  finding,
  actions,
  ways,
}: {
  /** Tools that are on the list. */
  listed: readonly Tool[];
  offers: Offers;
  /** The section that finds tools. */
  finding: ComponentChildren;
  actions: ToolActions;
  ways: Ways;
}) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const state = useAdding(actions);
  const { told, imports } = state;
  const some = listed.length > 0;
  const open = (name: PanelName) => {
    told.dismiss();
    setPanel(name);
  };
  const close = () => {
    const opener = `[data-panel="${panel}"]`;
    setPanel(null);
    setTimeout(() => buttons.current?.querySelector<HTMLElement>(opener)?.focus());
  };
  return (
    <StepFrame
      step="tools"
      title={i18n.t('welcome.tools.title')}
      lead={i18n.t('welcome.tools.lead')}
      ways={ways}
      foot={
        <Button kind={some && panel === null ? 'main' : 'plain'} onPress={ways.next}>
          {i18n.t(some ? 'welcome.next' : 'welcome.skip')}
        </Button>
      }
    >
      <div class="toolbar" ref={buttons}>
        <PanelButtons strong={!some && panel === null} onPanel={open} />
        <ImportButton onImport={imports.take} />
      </div>
      <Adding
        state={state}
        panel={panel}
        listed={listed}
        offers={offers}
        addSeveral={actions.addSeveral}
        onPanel={(name) => (name === null ? setPanel(null) : open(name))}
        onClose={close}
      />
      <section>
        <h2>
          <span role="status">{i18n.t('welcome.tools.count', listed.length, [count(listed.length)])}</span>
        </h2>
        <Listed tools={listed} />
        {some && <a href="#/tools">{i18n.t('welcome.tools.details')}</a>}
      </section>
      {/* One thing at a time; it stays in the page, as a look may be under way. */}
      <div hidden={panel !== null}>{finding}</div>
      <Toast message={told.toast} onDismiss={told.dismiss} />
    </StepFrame>
  );
}
