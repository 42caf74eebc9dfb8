import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/picker/picker.css?inline';
import { PickerView } from '../components/picker/view';
import { isAlive, onPush, send, shadowRootOf } from '../utils/browser/content';
import { isApiTab } from '../utils/core/address';
import { pause, realClock } from '../utils/page/clock';
import { onAddressChange } from '../utils/page/navigation';
import { createOutbox } from '../utils/page/outbox';
import { ownSlot } from '../utils/page/own-slot';
import { Picker } from '../utils/page/picker';
import { createHost } from './token-card/host';

/** The picker of this document, kept with it: a frame's first, empty document shares these globals with the next. */
const slot = globalThis as typeof globalThis & { rekeyPicker?: { end: AbortController; document: Document } };

/** Milliseconds between two looks at whether the extension is still there. */
const ALIVE_EVERY = 2000;

/** Injected into every frame of the API tab when the user wants to point at their token; gone when one of them is done. */
export default defineUnlistedScript(() => {
  const running = ownSlot(slot, 'rekeyPicker');
  if (running?.document === document && !running.end.signal.aborted) return;
  running?.end.abort();
  const end = new AbortController();
  const { signal } = end;
  slot.rekeyPicker = { end, document };
  // What it says last is said after its own end.
  const outbox = createOutbox(send, (ms) => pause(realClock, ms), new AbortController().signal);

  function leave(): void {
    end.abort();
    if (isAlive()) outbox.urgent({ type: 'picking-left' });
  }

  new Picker({
    document,
    shadowRootOf,
    view: new PickerView(createHost(document, css, signal), window === top, leave),
    onChosen(path) {
      end.abort();
      outbox.urgent({ type: 'token-pointed', ...path });
    },
    onLeft: leave,
    signal,
  });

  const timer = setInterval(() => isAlive() || end.abort(), ALIVE_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  onPush((push) => push.type === 'picking-ended' && end.abort(), signal);
  if (window !== top) return;
  onAddressChange(window, () => isApiTab(location) || leave(), signal);
  window.focus();
});
