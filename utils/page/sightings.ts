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
  readonly #replaced = new Set<string>();

  /** The current value was on the page still at `at`. */
  stillThere(at: number): void {
    if (this.#current !== null) this.#current.lastAt = at;
  }

  /**
   * A value was seen at `at`. Out: what to report, or null when it is no news. A value that another has taken the
   * place of is old news. `again` after a time away from the tab: then the same value is worth telling once more.
   */
  saw(digest: string, at: number, again: boolean): Report | null {
    const before = this.#current;
    if (before?.digest === digest) return again ? { digest, before: null, at } : null;
    if (this.#replaced.has(digest)) return null;
    if (before !== null) this.#replaced.add(before.digest);
    this.#current = { digest, lastAt: at };
    return { digest, before, at };
  }

  /** Whether a value is the one that was news last. */
  isCurrent(digest: string): boolean {
    return this.#current?.digest === digest;
  }

  /** The value taken for the token so far was something else: it leaves no trace. */
  forget(): void {
    this.#current = null;
  }
}
