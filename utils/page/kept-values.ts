import type { Clock } from './clock';

/** How long the value of a token that was replaced may wait to be asked about. */
const WAITS = 30_000;

/** A token's value, with the digest by which it is known. */
export interface KeptValue {
  digest: string;
  value: string;
}

/**
 * The one place where values of a token outlive the moment in which they are read, and only while the user wants the old
 * one to be asked about: the value on the page, and after a change the one before it, until it is taken or half a minute
 * is over. In the content script's memory alone.
 */
export class KeptValues {
  readonly #clock: Clock;
  /** Values on the page by their digests: the one shown, and the one that is about to replace it. */
  readonly #shown = new Map<string, string>();
  #old: KeptValue | null = null;
  #isOn = false;
  #changes = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Begins to keep values; or stops, and drops all. */
  switch(on: boolean): void {
    this.#isOn = on;
    if (!on) this.drop();
  }

  /** The token's place shows this value. */
  saw(digest: string, value: string): void {
    if (this.#isOn) this.#shown.set(digest, value);
  }

  /** The token changed: what was `before` is the old one now, and nothing else is kept but `now`. */
  changed(before: string, now: string): void {
    const value = this.#shown.get(before);
    this.#old = value === undefined ? null : { digest: before, value };
    for (const digest of this.#shown.keys()) if (digest !== now) this.#shown.delete(digest);
    this.#changes += 1;
    const change = this.#changes;
    this.#clock.later(WAITS, () => {
      if (this.#changes === change) this.#old = null;
    });
  }

  /** Hands out the old value, once; null when it was not kept or its time is over. */
  takeOld(): KeptValue | null {
    const old = this.#old;
    this.#old = null;
    return old;
  }

  /** Forgets every value. */
  drop(): void {
    this.#shown.clear();
    this.#old = null;
  }
}
