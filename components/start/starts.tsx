import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Tool } from '../../utils/core/inventory/tool';
import { Button } from '../ui/button';
import type { StartActions } from './actions';
import { GeneratedPanel } from './generated-panel';
import { ReplacePanel } from './replace-panel';

/** The two ways into a rotation: a token that is about to be replaced, and one that was. */
export type Start = 'replace' | 'generated';

/** The two ways as buttons, without one that stands elsewhere on the screen; `main` is the one to press first. */
export function Starts({
  without,
  main,
  onStart,
}: {
  without?: Start | undefined;
  main?: Start | undefined;
  onStart: (start: Start) => void;
}) {
  const kind = (start: Start) => (main === start ? 'main' : 'plain');
  return (
    <div class="starts">
      {without !== 'replace' && (
        <Button kind={kind('replace')} onPress={() => onStart('replace')}>
          {i18n.t('popup.replace')}
        </Button>
      )}
      {without !== 'generated' && (
        <Button kind={kind('generated')} onPress={() => onStart('generated')}>
          {i18n.t('popup.generated')}
        </Button>
      )}
    </div>
  );
}

/** The form behind one of the two ways. */
export function StartPanel({
  start,
  tools,
  now,
  onAddTools,
  onStarted,
  ...panel
}: {
  start: Start;
  accounts: readonly Account[];
  tools: readonly Tool[];
  /** Company of the page that is open, or of the account seen last. */
  company: string | null;
  now: number;
  actions: StartActions;
  onBack: () => void;
  onAddTools: () => void;
  /** The rotation is written down. */
  onStarted: () => void;
}) {
  return start === 'replace' ? (
    <ReplacePanel {...panel} tools={tools} onAddTools={onAddTools} />
  ) : (
    <GeneratedPanel {...panel} tools={tools} now={now} onStarted={onStarted} />
  );
}
