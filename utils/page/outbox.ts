import type { Message } from '../core/messages';

/** Milliseconds after which what Pipedrive answered is no longer told: nobody waits for it any more. */
export const TELLING = 180_000;

export interface Outbox {
  /** Sends after everything posted before it was acknowledged. */
  post(message: Message): void;
  /** Sends at once, as the page may be gone in a moment. */
  urgent(message: Message): void;
  /** Sends once, with no second try: what it says is true only now. */
  once(message: Message): void;
}

/** Delays before trying again, in milliseconds; the last one repeats. */
const DELAYS = [100, 200, 400, 800, 1600, 3200, 6400, 10_000];
/** A definite refusal is tried again only so often, as the next one would be the same. */
const MOST_REFUSALS = 6;

/**
 * Delivers messages until the worker acknowledges each with `{ ok: true }`, in order, so that a worker that was
 * asleep, starting or ended in mid-work loses none. Ends when `signal` is aborted.
 */
export function createOutbox(
  send: (message: Message) => Promise<unknown>,
  wait: (ms: number) => Promise<void>,
  signal: AbortSignal,
): Outbox {
  async function deliver(message: Message): Promise<void> {
    let refusals = 0;
    for (let attempt = 0; !signal.aborted && refusals < MOST_REFUSALS; attempt += 1) {
      const answer = await send(message).catch(() => null);
      if (isOk(answer, true)) return;
      if (isOk(answer, false)) refusals += 1;
      await wait(DELAYS[Math.min(attempt, DELAYS.length - 1)] ?? 0);
    }
  }
  let last = Promise.resolve();
  return {
    post(message) {
      last = last.then(() => deliver(message));
    },
    urgent(message) {
      void deliver(message);
    },
    once(message) {
      void send(message).catch(() => null);
    },
  };
}

function isOk(answer: unknown, ok: boolean): boolean {
  return typeof answer === 'object' && answer !== null && (answer as { ok?: unknown }).ok === ok;
}
