/** A value that was the token on this page, by digest, and when it was last there (milliseconds since 1970). */
interface Known {
  digest: string;
  lastAt: number;
}

/** What there is to report: the token on the page, and the one it took the place of in this visit. */
export interface Report {
  digest: string;
  before: Known | null;
  at: number;
}

/**
 * What one visit has shown so far. It is told of every value that the token's place shows and says which of them
 * are news; it keeps digests only.
 */
export class Sightings {
  #current: Known | null = null;
  #last: Report | null = null;
  readonly #replaced = new Set<string>();

  get current(): Known | null {
    return this.#current;
  }

  /** The report made last, to be made again when the worker asks. */
  get last(): Report | null {
    return this.#last;
  }

  /** The current value was on the page still at `at`. */
  stillThere(at: number): void {
    if (this.#current !== null) this.#current.lastAt = Math.max(this.#current.lastAt, at);
  }

  /**
   * A value was seen at `at`. Out: what to report, or null when it is no news. A value that another has taken the
   * place of is old news. `again` after a time away from the tab: then the same value is worth telling once more.
   */
  saw(digest: string, at: number, again: boolean): Report | null {
    const before = this.#current;
    if (before?.digest === digest) {
      this.stillThere(at);
      return again ? { digest, before: null, at } : null;
    }
    if (this.#replaced.has(digest)) return null;
    if (before !== null) this.#replaced.add(before.digest);
    this.#current = { digest, lastAt: at };
    this.#last = { digest, before: before && { ...before }, at };
    return this.#last;
  }

  /** The value taken for the token so far was something else: it leaves no trace. */
  forget(): void {
    this.#current = null;
    this.#last = null;
  }
}
