import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForOrder, send } from '../utils/browser/content';
import { companyOf } from '../utils/core/address';
import type { LookOrder } from '../utils/core/messages';
import { digestOf } from '../utils/page/digest';
import { createOutbox, TELLING } from '../utils/page/outbox';
import { running } from '../utils/page/running';
import { web } from '../utils/page/web';
import { takeLook } from '../utils/pipedrive/look';
import { Asker } from '../utils/pipedrive/request';

/**
 * Injected when the user pressed for a look, into the frame that shows the token; asks Pipedrive from there and reports
 * what is left after everything secret was dropped. The token is read from the page for each request and goes nowhere else.
 */
export default defineUnlistedScript(() => {
  void look();
});

async function look(): Promise<void> {
  const order = await askForOrder<LookOrder>({ type: 'look-asked' });
  if (order === null) return;
  const outbox = createOutbox(send, web.pause, web.timeout(TELLING));
  const watched = running.watcher;
  const read = () => (watched?.document === document ? watched.watch.readToken() : null);
  const value = read();
  const rest = { type: 'look-taken', look: order.look } as const;
  if (companyOf(location.hostname) !== order.company || value === null) {
    outbox.post({ ...rest, outcome: 'no-token', digest: null, requests: 0, found: null });
    return;
  }
  // A token that changes meanwhile is another one, which nobody asked about.
  const asker = new Asker(location.origin, () => (read() === value ? value : null), web);
  const { outcome, found } = await takeLook(asker, order);
  const isOffline = outcome === 'unknown' && !navigator.onLine;
  const told = isOffline ? 'offline' : outcome;
  outbox.post({ ...rest, outcome: told, digest: await digestOf(value), requests: asker.requests, found });
}
