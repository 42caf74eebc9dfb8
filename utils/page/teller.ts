import type { Message } from '../core/messages';
import type { Clock } from './clock';
import type { Outbox } from './outbox';
import type { Report } from './sightings';

/** The new token counts as copied when this many milliseconds have gone by since it appeared. */
const COPIED_BY_NOW = 10_000;
/** Frames come in bursts. */
const FRAMES_TOGETHER = 150;

/** Puts what was seen into messages, each with this document's visit. */
export class Teller {
  readonly #visit: string;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  #company: string | null = null;
  #last: Report | null = null;
  #copied: (() => void) | null = null;
  #framesPending = false;

  constructor(visit: string, outbox: Outbox, clock: Clock) {
    this.#visit = visit;
    this.#outbox = outbox;
    this.#clock = clock;
  }

  tokenSeen(report: Report): void {
    this.#last = report;
    this.#post({ type: 'token-seen', visit: this.#visit, ...report, company: this.#company });
    if (report.before !== null) this.#awaitCopy(report.digest);
  }

  /** Tells the token again, from now on as this company's. */
  tokenSeenAs(company: string): void {
    this.#company = company;
    if (this.#last !== null) this.#post({ type: 'token-seen', visit: this.#visit, ...this.#last, company });
  }

  pageRead(outcome: 'empty' | 'not-found' | 'left'): void {
    this.#post({ type: 'page-read', visit: this.#visit, outcome });
  }

  /** The document is going away; if it comes back, this is no longer true. */
  gone(): void {
    this.#outbox.once({ type: 'page-read', visit: this.#visit, outcome: 'left' });
  }

  pressed(): void {
    this.#outbox.urgent({ type: 'pressed', visit: this.#visit, at: this.#clock.now() });
  }

  /** The user copied the token that is on the page. */
  copied(): void {
    this.#copied?.();
  }

  frameAppeared(): void {
    if (this.#framesPending) return;
    this.#framesPending = true;
    this.#clock.later(FRAMES_TOGETHER, () => {
      this.#framesPending = false;
      this.#post({ type: 'frame-appeared' });
    });
  }

  #awaitCopy(digest: string): void {
    const tell = () => {
      if (this.#copied !== tell) return;
      this.#copied = null;
      this.#post({ type: 'ready-for-checklist', visit: this.#visit, digest });
    };
    this.#copied = tell;
    this.#clock.later(COPIED_BY_NOW, tell);
  }

  #post(message: Message): void {
    this.#outbox.post(message);
  }
}
