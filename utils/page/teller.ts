import type { Message } from '../core/messages';
import type { Clock } from './clock';
import type { Outbox } from './outbox';
import type { Report } from './sightings';
import type { Reading } from './verdict';

/** The new token counts as copied when this many milliseconds have gone by since it appeared. */
const COPIED_BY_NOW = 10_000;
/** Within this time, two copies are one. */
const ONE_COPY = 1000;
/** Frames come in bursts; where they never end, they are told ever more rarely, until none has come for a while. */
const FRAMES = { together: 150, growth: 1.3, atMost: 5000, burst: 10_000 } as const;

/** Puts what was seen into messages, each with this document's visit. */
export class Teller {
  readonly #visit: string;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  #company: string | null = null;
  #last: Report | null = null;
  /** Digest of a new token that was not copied yet. */
  #fresh: string | null = null;
  #copiedAt = Number.NEGATIVE_INFINITY;
  #isFramePending = false;
  #framesWait: number = FRAMES.together;
  #framesAt = Number.NEGATIVE_INFINITY;

  constructor(visit: string, outbox: Outbox, clock: Clock) {
    this.#visit = visit;
    this.#outbox = outbox;
    this.#clock = clock;
  }

  tokenSeen(report: Report): void {
    const { digest, before } = report;
    this.#last = report;
    this.#post({ type: 'token-seen', visit: this.#visit, ...report, company: this.#company });
    if (before === null) return;
    this.#fresh = digest;
    this.#clock.later(COPIED_BY_NOW, () => this.#fresh === digest && this.copied());
  }

  /** Tells the token again, from now on as this company's. */
  tokenSeenAs(company: string): void {
    this.#company = company;
    this.tokenSeenAgain();
  }

  tokenSeenAgain(): void {
    const company = this.#company;
    if (this.#last !== null) this.#post({ type: 'token-seen', visit: this.#visit, ...this.#last, company });
  }

  pageRead(outcome: Reading | 'left'): void {
    this.#post({ type: 'page-read', visit: this.#visit, outcome });
  }

  /** The document is going away; if it comes back, this is no longer true. */
  gone(): void {
    this.#outbox.once({ type: 'page-read', visit: this.#visit, outcome: 'left' });
  }

  pressed(): void {
    this.#outbox.urgent({ type: 'pressed', visit: this.#visit, at: this.#clock.now() });
  }

  /** The user copied the new token, or had the time to. Out: whether there was a new one. */
  copied(): boolean {
    const digest = this.#fresh;
    if (digest !== null) this.#post({ type: 'ready-for-checklist', visit: this.#visit, digest });
    this.#fresh = null;
    return digest !== null;
  }

  /** The user copied the token that was there before. One copy is heard several times: as a press, as an event, in each root. */
  tokenCopied(): void {
    const at = this.#clock.now();
    if (at - this.#copiedAt >= ONE_COPY) this.#post({ type: 'token-copied', visit: this.#visit });
    this.#copiedAt = at;
  }

  frameAppeared(): void {
    if (this.#isFramePending) return;
    this.#isFramePending = true;
    const isBurst = this.#clock.now() - this.#framesAt <= FRAMES.burst;
    this.#framesWait = isBurst ? Math.min(this.#framesWait * FRAMES.growth, FRAMES.atMost) : FRAMES.together;
    this.#clock.later(this.#framesWait, () => {
      this.#isFramePending = false;
      this.#framesAt = this.#clock.now();
      this.#post({ type: 'frame-appeared' });
    });
  }

  #post(message: Message): void {
    this.#outbox.post(message);
  }
}
