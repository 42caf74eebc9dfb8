import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tool } from '../../utils/core/inventory/tool';
import { count } from '../format';
import { AddButtons, AddPanel, openerOf, type Way } from '../tools/adding';
import { DropTarget } from '../tools/drop-target';
import { ImportButton } from '../tools/file-buttons';
import { ImportPanel } from '../tools/import-panel';
import type { Offers } from '../tools/tool-form';
import { useImports } from '../tools/use-imports';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import type { SetUpActions } from './actions';
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
  actions: SetUpActions['tools'];
  ways: Ways;
}) {
  const [way, setWay] = useState<Way | null>(null);
  const [said, setSaid] = useState('');
  const attempt = useAttempt();
  const buttons = useRef<HTMLDivElement>(null);
  const imports = useImports(actions.importFile, () => setSaid(i18n.t('tools.importCancelled')));
  const some = listed.length > 0;
  const open = (to: Way) => {
    setSaid('');
    setWay(to);
  };
  const close = () => {
    if (way === null) return;
    setWay(null);
    const opener = openerOf(way);
    setTimeout(() => buttons.current?.querySelector<HTMLElement>(opener)?.focus());
  };
  return (
    <StepFrame
      step="tools"
      title={i18n.t('welcome.tools.title')}
      lead={i18n.t('welcome.tools.lead')}
      ways={ways}
      foot={
        <Button kind={some && way === null ? 'main' : 'plain'} onPress={ways.next}>
          {i18n.t(some ? 'welcome.next' : 'welcome.skip')}
        </Button>
      }
    >
      <div class="toolbar" ref={buttons}>
        <AddButtons main={!some && way === null} onWay={open} />
        <ImportButton onImport={imports.take} />
      </div>
      <Failure attempt={attempt} />
      <ImportPanel
        imports={imports}
        onUndo={(batch) =>
          attempt.run(async () => {
            await actions.undoImport(batch);
            setSaid(i18n.t('tools.summary.undone'));
          })
        }
      />
      <DropTarget onFiles={imports.take} onRefused={() => setSaid(i18n.t('tools.dropRefused'))} />
      {way !== null && (
        <AddPanel
          way={way}
          listed={listed}
          offers={offers}
          actions={actions}
          onWay={open}
          onAdded={(words) => {
            setSaid(words);
            close();
          }}
          onSeveral={(result) => {
            imports.tell(i18n.t('several.open'), result);
            setWay(null);
          }}
          onClose={close}
        />
      )}
      <section>
        <div role="status">
          {said !== '' && <p>{said}</p>}
          <h2>{i18n.t('welcome.tools.count', listed.length, [count(listed.length)])}</h2>
        </div>
        <Listed tools={listed} />
        {some && <a href="#/tools">{i18n.t('welcome.tools.details')}</a>}
      </section>
      {/* One thing at a time; it stays in the page, as a look may be under way. */}
      <div hidden={way !== null}>{finding}</div>
    </StepFrame>
  );
}
