import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForOrder, send } from '../utils/browser/content';
import { companyOf } from '../utils/core/address';
import type { CheckOrder } from '../utils/core/messages';
import { digestOf } from '../utils/page/digest';
import type { KeptValue } from '../utils/page/kept-values';
import { createOutbox, TELLING } from '../utils/page/outbox';
import { running } from '../utils/page/running';
import { web } from '../utils/page/web';
import { Asker } from '../utils/pipedrive/request';
import { askAbout } from '../utils/pipedrive/tokens';

/**
 * Injected after a regeneration, where the user wants it, into the frame that shows the token: asks Pipedrive once about
 * the old token while its value is still in this frame's memory, and once about the new one. Answers leave, tokens do not.
 */
export default defineUnlistedScript(() => {
  void check();
});

async function check(): Promise<void> {
  const watched = running.watcher;
  const watch = watched?.document === document ? watched.watch : null;
  // Taken first: whatever comes of it, the value does not stay.
  const before = watch?.kept.takeOld() ?? null;
  const order = await askForOrder<CheckOrder>({ type: 'check-asked' });
  const value = watch?.readToken() ?? null;
  if (order === null || value === null || companyOf(location.hostname) !== order.company) return;
  const ask = async (kept: KeptValue) => {
    const asker = new Asker(location.origin, () => kept.value, web);
    return { digest: kept.digest, ...(await askAbout(asker, order.company)) };
  };
  const old = before === null ? null : await ask(before);
  const fresh = await ask({ digest: await digestOf(value), value });
  createOutbox(send, web.pause, web.timeout(TELLING)).post({ type: 'tokens-checked', check: order.check, fresh, old });
}
