import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../utils/browser/content';
import { companyOf } from '../utils/core/address';
import type { LookOrder } from '../utils/core/messages';
import { createOutbox } from '../utils/page/outbox';
import { running } from '../utils/page/running';
import { web } from '../utils/page/web';
import { takeLook } from '../utils/pipedrive/look';
import { Asker } from '../utils/pipedrive/request';

/** Milliseconds after which what was found is no longer told: nobody waits for it any more. */
const TELLING = 180_000;

/**
 * Injected when the user pressed for a look, into the frame that shows the token; asks Pipedrive from there and reports
 * what is left after everything secret was dropped. The token is read from the page for each request and goes nowhere else.
 */
export default defineUnlistedScript(() => {
  void look();
});

async function look(): Promise<void> {
  const order: unknown = await send({ type: 'look-asked' }).catch(() => null);
  if (!isOrder(order)) return;
  const outbox = createOutbox(send, web.pause, web.timeout(TELLING));
  const watched = running.watcher;
  const read = () => (watched?.document === document ? watched.watch.readToken() : null);
  if (companyOf(location.hostname) !== order.company || read() === null) {
    outbox.post({ type: 'look-taken', look: order.look, outcome: 'no-token', requests: 0, found: null });
    return;
  }
  const asker = new Asker(location.origin, read, web);
  const { outcome, found } = await takeLook(asker, order);
  const isOffline = outcome === 'unknown' && !navigator.onLine;
  const told = isOffline ? 'offline' : outcome;
  outbox.post({ type: 'look-taken', look: order.look, outcome: told, requests: asker.requests, found });
}

function isOrder(answer: unknown): answer is LookOrder {
  return typeof answer === 'object' && answer !== null && (answer as { ok?: unknown }).ok === true;
}
