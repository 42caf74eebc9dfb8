import type { Clock } from './clock';
import type { Outbox } from './outbox';

/** Milliseconds between two messages: the browser ends a worker that has heard nothing for half a minute. */
const EVERY = 20_000;
/** What the hand does before it presses. */
const SIGNS = ['pointerover', 'pointerdown', 'keydown'] as const;

/**
 * Keeps the worker awake while somebody is at work on the page, as long as `isShown`. Browsers drop what a page has sent
 * that is gone before the worker stands, and the press that makes a new token may take its page away in the same moment.
 */
export function tellPresence(
  target: EventTarget,
  outbox: Pick<Outbox, 'once'>,
  clock: Pick<Clock, 'now'>,
  isShown: () => boolean,
  signal: AbortSignal,
): void {
  let told = Number.NEGATIVE_INFINITY;
  const heard = () => {
    const now = clock.now();
    if (now - told < EVERY || !isShown()) return;
    told = now;
    outbox.once({ type: 'at-work' });
  };
  for (const sign of SIGNS) target.addEventListener(sign, heard, { capture: true, passive: true, signal });
}
