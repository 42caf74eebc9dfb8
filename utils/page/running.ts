import type { TaughtPlace } from '../core/detection/taught';
import type { TokenWatch } from './watch';

/**
 * The watcher that runs in this frame, for the card, which is another script in the same place. It is kept with its
 * document, as a frame's first, empty document and the one that is loaded into it share these globals. An extension
 * that was loaded anew does not see them, and starts its own.
 */
export const running = globalThis as typeof globalThis & {
  rekeyTokenWatch?: { end: AbortController; document: Document; watch: TokenWatch };
  /** Where the user said that the token is, left here by the worker before the watcher starts. */
  rekeyTaught?: TaughtPlace;
};
