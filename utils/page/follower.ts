import { readToken } from './candidates';
import type { Clock } from './clock';
import { digestOf } from './digest';
import { checksum } from './hex';
import { labelVerdict, nameVerdict } from './nearby-words';
import type { Place, Trace } from './place';
import { type Report, Sightings } from './sightings';

/** Follows the token's place: reads it again and again and tells what became of the value. Keeps no value. */
export class Follower {
  readonly sightings = new Sightings();
  readonly #clock: Clock;
  readonly #report: (report: Report) => void;
  #place: Place | null = null;
  #trace: Trace | null = null;
  /** Checksum of the value that the place showed last, and of the one that the sightings know as the current. */
  #sum: number | null = null;
  #currentSum: number | null = null;
  #showing = false;
  #again = false;
  #digests: Promise<void> = Promise.resolve();

  constructor(clock: Clock, report: (report: Report) => void) {
    this.#clock = clock;
    this.#report = report;
  }

  /** The place that showed the token last. */
  get place(): Place | null {
    return this.#place;
  }

  /** What is remembered of the place, after `rest` as well. */
  get trace(): Trace | null {
    return this.#trace;
  }

  /** Checksum of the token shown last. */
  get sum(): number | null {
    return this.#sum;
  }

  /** Whether the place shows the token right now, as far as the last look told. */
  get isShowing(): boolean {
    return this.#showing;
  }

  /** Reads the place again. Out: whether it still shows a token that can be trusted to be one. */
  check(): boolean {
    const place = this.#place;
    const value = place?.candidate.element.isConnected ? readToken(place.candidate) : null;
    if (place === null || value === null) {
      this.#showing = false;
      return false;
    }
    if (checksum(value) === this.#sum) {
      this.#showing = true;
      if (this.#sum === this.#currentSum) this.sightings.stillThere(this.#clock.now());
      return true;
    }
    // The page may have put the element to another use; then only a look over the whole page can tell.
    if (labelVerdict(place.candidate, () => true) === -1 || nameVerdict(place.candidate) === -1) {
      this.#showing = false;
      return false;
    }
    this.follow(place, value);
    return true;
  }

  /** Takes a place for the token's from now on; `value` is what it shows. */
  follow(place: Place, value: string): void {
    const sum = checksum(value);
    const at = this.#clock.now();
    const isNews = sum !== this.#sum || this.#again;
    this.#place = place;
    this.#trace = { likeness: place.likeness, score: place.score };
    this.#sum = sum;
    this.#showing = true;
    if (!isNews) return;
    const again = this.#again;
    this.#again = false;
    // One after the other, so that two quick changes are told in the order in which they came.
    this.#digests = this.#digests.then(async () => {
      const digest = await digestOf(value);
      const report = this.sightings.saw(digest, at, again);
      if (this.sightings.current?.digest === digest) this.#currentSum = sum;
      if (report !== null) this.#report(report);
    });
  }

  /** What was followed was not the token after all. */
  mistaken(): void {
    this.#digests = this.#digests.then(() => this.sightings.forget());
  }

  /** Lets go of the page, as the user left the tab; what was seen stays known, to be told once more on return. */
  rest(): void {
    this.#place = null;
    this.#showing = false;
    this.#again = true;
  }
}
