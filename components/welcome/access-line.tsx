import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Says that the browser keeps Rekey from Pipedrive, with the button that asks it for access. */
export function AccessLine({ main, onRequest }: { main: boolean; onRequest: () => Promise<boolean> }) {
  const [refused, setRefused] = useState(false);
  const attempt = useAttempt();
  return (
    <Notice
      action={
        <Button
          kind={main ? 'main' : 'plain'}
          busy={attempt.busy}
          onPress={() => void attempt.run(async () => setRefused(!(await onRequest())))}
        >
          {i18n.t('popup.withheld.button')}
        </Button>
      }
    >
      <strong>{i18n.t('popup.withheld.headline')}</strong>
      <p role="status">{i18n.t(refused || attempt.failed ? 'popup.withheld.refused' : 'popup.withheld.hint')}</p>
    </Notice>
  );
}
