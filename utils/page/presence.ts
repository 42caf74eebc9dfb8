import type { Clock } from './clock';
import { listen } from './dom';

/** Milliseconds between two messages: the browser ends a worker that has heard nothing for half a minute. */
const EVERY = 20_000;
/** What a hand does before it presses, and while it reads what there is to press. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Calls `tell` while a person is at work on the page, as long as `isShown`, so that the worker is kept awake. Browsers drop
 * what a page has sent that is gone before the worker stands, and the press that makes a new token may take its page away
 * in the same moment. What the page makes itself is no person's.
 */
export function hearPresence(
  clock: Pick<Clock, 'now'>,
  isShown: () => boolean,
  tell: () => void,
): (event: Pick<Event, 'isTrusted'>) => void {
  let told = Number.NEGATIVE_INFINITY;
  return ({ isTrusted }) => {
    const now = clock.now();
    // The clock may have been set back.
    if (!isTrusted || Math.abs(now - told) < EVERY || !isShown()) return;
    told = now;
    tell();
  };
}

/** Hears of a person's signs on a page until `signal` is aborted. */
export function listenForPresence(target: EventTarget, heard: (event: Event) => void, signal: AbortSignal): void {
  for (const sign of SIGNS) listen(target, sign, heard, { capture: true, passive: true, signal });
}
