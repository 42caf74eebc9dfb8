import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../utils/browser/content';
import { companyOf } from '../utils/core/address';
import type { CheckOrder } from '../utils/core/messages';
import { createOutbox } from '../utils/page/outbox';
import { running } from '../utils/page/running';
import { web } from '../utils/page/web';
import { Asker } from '../utils/pipedrive/request';
import { checkTokens } from '../utils/pipedrive/tokens';

/** Milliseconds after which the answer is no longer told. */
const TELLING = 180_000;

/**
 * Injected after a regeneration, where the user wants it, into the frame that shows the token: asks Pipedrive once about
 * the new token, and once about the old one while its value is still in this frame's memory. Answers leave, tokens do not.
 */
export default defineUnlistedScript(() => {
  void check();
});

async function check(): Promise<void> {
  const watched = running.watcher;
  const watch = watched?.document === document ? watched.watch : null;
  // Taken first: whatever comes of it, the value does not stay.
  const old = watch?.kept.takeOld() ?? null;
  const order: unknown = await send({ type: 'check-asked' }).catch(() => null);
  if (watch === null || !isOrder(order) || companyOf(location.hostname) !== order.company) return;
  const fresh = new Asker(location.origin, () => watch.readToken(), web);
  const before = old === null ? null : new Asker(location.origin, () => old, web);
  const found = await checkTokens(fresh, before, order.company);
  createOutbox(send, web.pause, web.timeout(TELLING)).post({ type: 'tokens-checked', check: order.check, ...found });
}

function isOrder(answer: unknown): answer is CheckOrder {
  return typeof answer === 'object' && answer !== null && (answer as { ok?: unknown }).ok === true;
}
