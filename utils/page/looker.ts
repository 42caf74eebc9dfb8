import { type Clock, pause } from './clock';
import type { ShadowRootOf } from './dom';
import { type Scan, scan } from './scan';

/** Milliseconds of looking in one go; a frame of the screen takes 16. */
const SLICE = 6;
/** A look at once may take longer, as a person has just pressed something; on a larger page it comes later. */
const LONGEST_AT_ONCE = 30;
/** Rest after a look, as a multiple of the time it took, so that a page without end is not slowed down. */
const REST = 2;
const LEAST_REST = 40;
/** Milliseconds until the next look, where nothing could be concluded from one. */
const AFTER_FAILURE = 3000;

/** Looks over the page, in slices, never twice at once and not too often. */
export class Looker {
  readonly #scan: () => Generator<void, Scan>;
  readonly #clock: Clock;
  readonly #done: (found: Scan) => void;
  #cancel: (() => void) | null = null;
  #dueAt = 0;
  #restUntil = 0;
  #isLooking = false;
  #round = 0;

  constructor(document: Document, shadowRootOf: ShadowRootOf, clock: Clock, done: (found: Scan) => void) {
    this.#scan = () => scan(document, shadowRootOf);
    this.#clock = clock;
    this.#done = done;
  }

  /** Looks in `ms` milliseconds, or when the rest after the last look is over. */
  soon(ms: number): void {
    const now = this.#clock.now();
    const dueAt = Math.max(now + ms, this.#restUntil);
    if (this.#cancel !== null && this.#dueAt <= dueAt) return;
    this.#cancel?.();
    this.#dueAt = dueAt;
    this.#cancel = this.#clock.later(dueAt - now, () => {
      this.#cancel = null;
      if (this.#isLooking) this.soon(SLICE);
      else void this.#look();
    });
  }

  /** Looks now, before anything else happens on the page; false when the page is too large for that. */
  now(): boolean {
    const steps = this.#scan();
    const until = this.#clock.now() + LONGEST_AT_ONCE;
    let step = steps.next();
    while (!step.done && this.#clock.now() <= until) step = steps.next();
    if (step.done) this.#conclude(step.value);
    return step.done === true;
  }

  /** Calls off whatever was planned or is under way. */
  stop(): void {
    this.#round += 1;
    this.#isLooking = false;
    this.#cancel?.();
    this.#cancel = null;
  }

  /** A page may be made so oddly that nothing can be said of it: that must not be the end of looking. */
  #conclude(found: Scan): void {
    try {
      this.#done(found);
    } catch {
      this.soon(AFTER_FAILURE);
    }
  }

  async #look(): Promise<void> {
    const round = this.#round;
    const steps = this.#scan();
    let spent = 0;
    let from = this.#clock.now();
    this.#isLooking = true;
    for (;;) {
      const step = steps.next();
      const now = this.#clock.now();
      if (step.done) {
        this.#isLooking = false;
        this.#conclude(step.value);
        spent += this.#clock.now() - from;
        this.#restUntil = this.#clock.now() + Math.max(LEAST_REST, spent * REST);
        return;
      }
      if (now - from < SLICE) continue;
      spent += now - from;
      await pause(this.#clock, 0);
      if (round !== this.#round) return;
      from = this.#clock.now();
    }
  }
}
