import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForOrder, send } from '../utils/browser/content';
import { companyOf } from '../utils/core/address';
import type { TrialOrder } from '../utils/core/messages';
import { digestOf } from '../utils/page/digest';
import { createOutbox, TELLING } from '../utils/page/outbox';
import { running } from '../utils/page/running';
import { web } from '../utils/page/web';
import { Asker } from '../utils/pipedrive/request';
import { askAbout } from '../utils/pipedrive/tokens';

/**
 * Injected when the user pressed "Try your token", into the frame that shows it: asks Pipedrive who the token's user is, from
 * this page and to its own host. The answer leaves, the token does not.
 */
export default defineUnlistedScript(() => {
  void tryToken();
});

async function tryToken(): Promise<void> {
  const order = await askForOrder<TrialOrder>({ type: 'trial-asked' });
  if (order === null) return;
  const watched = running.watcher;
  const value = watched?.document === document ? watched.watch.readToken() : null;
  const outbox = createOutbox(send, web.pause, web.timeout(TELLING));
  if (value === null || companyOf(location.hostname) !== order.company) {
    outbox.post({ type: 'token-tried', trial: order.trial, asked: null });
    return;
  }
  const asked = await askAbout(new Asker(location.origin, () => value, web), order.company);
  outbox.post({ type: 'token-tried', trial: order.trial, asked: { digest: await digestOf(value), ...asked } });
}
