import type { Clock } from './clock';
import { pause } from './clock';
import type { ShadowRootOf } from './dom';
import { type Scan, scan } from './scan';

/** Milliseconds of looking in one go; a frame of the screen takes 16. */
const SLICE = 6;
/** A look at once may take longer, as a person has just pressed something; on a larger page it comes later. */
const LONGEST_AT_ONCE = 30;
/** Rest after a look, as a multiple of the time it took, so that a page without end is not slowed down. */
const REST = 2;
const LEAST_REST = 40;
/** A look that takes longer than this is not to be waited for when the token has just been drawn anew. */
const SLOW = 50;

/** Looks over the page, in slices, never twice at once and not too often. */
export class Looker {
  readonly #document: Document;
  readonly #shadowRootOf: ShadowRootOf;
  readonly #clock: Clock;
  readonly #done: (found: Scan, isWhole: boolean) => void;
  #cancel: (() => void) | null = null;
  #dueAt = 0;
  #restUntil = 0;
  #looking = false;
  #round = 0;
  #cost = 0;

  constructor(
    document: Document,
    shadowRootOf: ShadowRootOf,
    clock: Clock,
    done: (found: Scan, isWhole: boolean) => void,
  ) {
    this.#document = document;
    this.#shadowRootOf = shadowRootOf;
    this.#clock = clock;
    this.#done = done;
  }

  /** Looks in `ms` milliseconds, or when the rest after the last look is over. */
  soon(ms: number): void {
    const dueAt = Math.max(this.#clock.now() + ms, this.#restUntil);
    if (this.#cancel !== null && this.#dueAt <= dueAt) return;
    this.#cancel?.();
    this.#dueAt = dueAt;
    this.#cancel = this.#clock.later(dueAt - this.#clock.now(), () => {
      this.#cancel = null;
      if (this.#looking) this.soon(SLICE);
      else void this.#look();
    });
  }

  /** Looks now, before anything else happens on the page; false when the page is too large for that. */
  now(): boolean {
    return this.#atOnce([this.#document], true);
  }

  /** On a page that takes long to look over: looks now at the few parts that have just changed. */
  near(parts: readonly Element[]): void {
    if (this.#cost > SLOW && parts.length > 0) this.#atOnce(parts, false);
  }

  /** Calls off whatever was planned or is under way. */
  stop(): void {
    this.#round += 1;
    this.#looking = false;
    this.#cancel?.();
    this.#cancel = null;
  }

  #atOnce(parts: readonly (Document | Element)[], isWhole: boolean): boolean {
    const steps = scan(parts, this.#shadowRootOf);
    const until = this.#clock.now() + LONGEST_AT_ONCE;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        this.#done(step.value, isWhole);
        return true;
      }
      if (this.#clock.now() > until) return false;
    }
  }

  async #look(): Promise<void> {
    const round = this.#round;
    this.#looking = true;
    const steps = scan([this.#document], this.#shadowRootOf);
    let spent = 0;
    let from = this.#clock.now();
    for (let step = steps.next(); ; step = steps.next()) {
      const now = this.#clock.now();
      if (step.done) {
        this.#looking = false;
        this.#cost = spent + now - from;
        this.#restUntil = now + Math.max(LEAST_REST, this.#cost * REST);
        this.#done(step.value, true);
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
