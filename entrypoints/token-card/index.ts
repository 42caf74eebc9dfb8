import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../../components/card/card.css?inline';
import copiedCss from '../../components/card/copied.css?inline';
import trialCss from '../../components/card/trial.css?inline';
import { isAlive, onPush, send } from '../../utils/browser/content';
import { isApiTab } from '../../utils/core/address';
import type { CardView } from '../../utils/core/screen/card';
import { pause, realClock } from '../../utils/page/clock';
import { Landmarks } from '../../utils/page/landmarks';
import { onAddressChange } from '../../utils/page/navigation';
import { createOutbox } from '../../utils/page/outbox';
import { ownSlot } from '../../utils/page/own-slot';
import { running } from '../../utils/page/running';
import { createHost } from './host';
import { Stage } from './stage';

/** The card of this document, and what makes it ask anew; an extension that was loaded anew does not see it. */
const slot = globalThis as typeof globalThis & {
  rekeyCard?: { end: AbortController; document: Document; ask: () => void };
};

/** Milliseconds between two looks at where things are, and at whether the extension is still there. */
const LOOK_EVERY = 500;

/** Injected into the API tab when there is something to show; shows one card, however often it is injected. */
export default defineUnlistedScript(() => {
  const before = ownSlot(slot, 'rekeyCard');
  if (before?.document === document && !before.end.signal.aborted) {
    before.ask();
    return;
  }
  before?.end.abort();
  const end = new AbortController();
  const { signal } = end;
  slot.rekeyCard = { end, document, ask };

  const outbox = createOutbox(send, (ms) => pause(realClock, ms), signal);
  const landmarks = new Landmarks(document, () => running.watcher?.watch.place ?? null);
  const stage = new Stage(createHost(document, cardCss + copiedCss + trialCss, signal), landmarks, outbox);

  function show(view: CardView): void {
    stage.show(isApiTab(location) ? view : { face: 'none' });
  }

  function ask(): void {
    send({ type: 'card-asked' }).then(
      (view) => isView(view) && show(view),
      () => isAlive() && realClock.later(LOOK_EVERY, ask),
    );
  }

  const timer = setInterval(() => {
    if (isAlive()) stage.draw();
    else end.abort();
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    stage.end();
  });
  onPush((push) => push.type === 'card-changed' && show(push.view), signal);
  onAddressChange(window, () => (isApiTab(location) ? ask() : show({ face: 'none' })), signal);
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, ({ isTrusted }) => isTrusted && stage.draw(), {
      signal,
      capture: true,
      passive: true,
    });
  ask();
});

function isView(answer: unknown): answer is CardView {
  return typeof answer === 'object' && answer !== null && typeof (answer as { face?: unknown }).face === 'string';
}
