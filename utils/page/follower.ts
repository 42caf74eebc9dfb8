import { readToken } from './candidates';
import type { Clock } from './clock';
import { digestOf } from './digest';
import { isConnected } from './dom';
import { checksum } from './hex';
import type { KeptValues } from './kept-values';
import { labelVerdict, nameVerdict } from './nearby-words';
import type { Place } from './place';
import { type Report, Sightings } from './sightings';

/**
 * No new token is made that fast, by no one: a place that changes so often within so many milliseconds is restless, and
 * what it shows is told only when it has stayed for so long.
 */
const RESTLESS = { changes: 3, within: 250, until: 1000 } as const;

/**
 * Follows the token's place: reads it again and again and tells what became of the value. Keeps no value itself; what
 * `kept` may keep is the user's wish.
 */
export class Follower {
  /** The place followed last. */
  place: Place | null = null;
  /** Whether it shows the token right now, as far as the last look told. */
  isShowing = false;
  /** Whether it is only the likeliest place so far, so that what it shows is not told yet. */
  isHeld = false;
  /** Since when it has been held, in milliseconds since 1970. */
  heldAt = 0;
  /** Checksum of what it showed last. */
  sum: number | null = null;
  readonly #sightings = new Sightings();
  readonly #clock: Clock;
  readonly #report: (report: Report) => void;
  readonly #kept: KeptValues;
  #held: Report[] = [];
  #again = false;
  /** When the place came to show what it shows now, if that is not told yet. */
  #untoldFrom: number | null = null;
  /** When it changed lately. */
  #turns: readonly number[] = [];
  /** Whether the place shows what the sightings know as the current token, not one that came back. */
  #isCurrent = false;
  #digests: Promise<void> = Promise.resolve();

  constructor(clock: Clock, kept: KeptValues, report: (report: Report) => void) {
    this.#clock = clock;
    this.#kept = kept;
    this.#report = report;
  }

  /** Reads the place again. Out: whether it still shows a token that can be trusted to be one. */
  check(): boolean {
    const { place } = this;
    const value = place !== null && isConnected(place.candidate.element) ? readToken(place.candidate) : null;
    this.isShowing = value !== null;
    if (place === null || value === null) return false;
    if (checksum(value) === this.sum) {
      if (this.#isStill()) {
        this.#tell(value);
        if (!this.isHeld) this.release();
      }
      if (this.#isCurrent) this.#sightings.stillThere(this.#clock.now());
      return true;
    }
    // The page may have put the element to another use; then only a look over the whole page can tell.
    this.isShowing = labelVerdict(place.candidate, () => true) !== -1 && nameVerdict(place.candidate) !== -1;
    if (!this.isShowing) return false;
    // What changes before anything is known of it was no token yet.
    if (this.isHeld) this.drop();
    this.follow(place, value, place.sure);
    return true;
  }

  /** Takes a place for the token's from now on; `value` is what it shows. What is not `sure` is held back. */
  follow(place: Place, value: string, sure: boolean): void {
    const sum = checksum(value);
    const at = this.#clock.now();
    const isNews = sum !== this.sum || this.#again;
    const isHeld = !sure && (this.isHeld || this.sum === null);
    if (isHeld && !this.isHeld) this.heldAt = at;
    this.isHeld = isHeld;
    this.place = place;
    this.sum = sum;
    this.isShowing = true;
    if (isNews) {
      this.#isCurrent = false;
      this.#untoldFrom = at;
      this.#turns = [...this.#turns.slice(1 - RESTLESS.changes), at];
      if (!this.#isRestless(at)) this.#tell(value);
    }
    if (!this.isHeld) this.release();
  }

  /** What is held counts from now on. */
  release(): void {
    this.isHeld = false;
    this.#later(() => {
      for (const report of this.#held.splice(0)) this.#report(report);
    });
  }

  /** What was followed was not the token after all. */
  drop(): void {
    this.isHeld = false;
    this.isShowing = false;
    this.place = null;
    this.sum = null;
    this.#untoldFrom = null;
    this.#later(() => {
      this.#held = [];
      this.#kept.drop();
      this.#sightings.forget();
    });
  }

  /** Lets go of the page, as the user left the tab; what was seen stays known, to be told once more on return. */
  rest(): void {
    if (this.isHeld) this.drop();
    this.isShowing = false;
    this.#again = true;
    this.#later(() => this.#kept.drop());
  }

  /** The old token is to be asked about after a change, or no longer: what the place shows now is kept, or dropped. */
  keepValues(on: boolean): void {
    if (on === this.#kept.isOn) return;
    this.#kept.switch(on);
    const { place } = this;
    const value = on && this.isShowing && place !== null ? readToken(place.candidate) : null;
    if (value === null) return;
    this.#later(async () => {
      const digest = await digestOf(value);
      if (this.#sightings.isCurrent(digest)) this.#kept.saw(digest, value);
    });
  }

  /** The value shown now is to be told; `follow` or `release` does so unless it is held. */
  #tell(value: string): void {
    const at = this.#untoldFrom ?? this.#clock.now();
    const again = this.#again;
    this.#again = false;
    this.#untoldFrom = null;
    this.#later(async () => {
      const digest = await digestOf(value);
      const report = this.#sightings.saw(digest, at, again);
      if (report !== null) this.#held.push(report);
      const isCurrent = this.#sightings.isCurrent(digest);
      // A value that comes back for a moment is old news, and not to be kept.
      if (isCurrent) this.#kept.saw(digest, value);
      this.#isCurrent = this.sum === checksum(value) && isCurrent;
    });
  }

  #isRestless(at: number): boolean {
    const [first = at] = this.#turns;
    return this.#turns.length === RESTLESS.changes && at - first <= RESTLESS.within;
  }

  #isStill(): boolean {
    return this.#untoldFrom !== null && this.#clock.now() - this.#untoldFrom >= RESTLESS.until;
  }

  /** One after the other, so that two quick changes are told in the order in which they came. */
  #later(step: () => void | Promise<void>): void {
    this.#digests = this.#digests.then(step);
  }
}
