import type { TaughtPlace } from '../core/detection/taught';
import { ownSlot } from './own-slot';
import type { TokenWatch } from './watch';

interface Running {
  rekeyTokenWatch?: { end: AbortController; document: Document; watch: TokenWatch };
  /** Where the user said that the token is, left here by the worker before the watcher starts. */
  rekeyTaught?: TaughtPlace;
}

const slots: Running = globalThis as typeof globalThis & Running;

/**
 * The watcher that runs in this frame, for the card, which is another script in the same place. It is kept with its
 * document, as a frame's first, empty document and the one that is loaded into it share these globals. An extension
 * that was loaded anew does not see them, and starts its own.
 */
export const running = {
  get watcher(): Running['rekeyTokenWatch'] {
    return ownSlot(slots, 'rekeyTokenWatch');
  },
  set watcher(watcher: NonNullable<Running['rekeyTokenWatch']>) {
    slots.rekeyTokenWatch = watcher;
  },
  get taught(): TaughtPlace | null {
    return ownSlot(slots, 'rekeyTaught') ?? null;
  },
};
