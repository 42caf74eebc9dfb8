import type { Clock } from './clock';
import type { ShadowRootOf } from './dom';
import { findToken, rank } from './find-token';
import { findGenerateButton } from './generate-button';
import { Looker } from './looker';
import type { Scan } from './scan';

/** Milliseconds between two looks for what is not on the page yet. */
const LOOK_EVERY = 1000;

/** What the card has to know of the page: where the token is, so as not to cover it, and which button makes a new one. */
export class Landmarks {
  readonly #looker: Looker;
  readonly #moved: () => void;
  #token: Element | null = null;
  #button: Element | null = null;

  constructor(document: Document, shadowRootOf: ShadowRootOf, clock: Clock, moved: () => void) {
    this.#moved = moved;
    this.#looker = new Looker(document, shadowRootOf, clock, (found) => this.#note(found));
  }

  /** The element that shows the token; null while none is known. */
  get token(): Element | null {
    return this.#token?.isConnected ? this.#token : null;
  }

  /** The button that makes a new token; null unless it is known for certain. */
  get button(): Element | null {
    return this.#button?.isConnected ? this.#button : null;
  }

  /** Looks again for what is not known, or no longer on the page. */
  look(): void {
    if (this.token === null || this.button === null) this.#looker.soon(LOOK_EVERY);
  }

  /** Looks at once, as the card is about to be shown. */
  start(): void {
    this.#looker.soon(0);
  }

  stop(): void {
    this.#looker.stop();
  }

  #note(found: Scan): void {
    const finding = findToken(found, rank(found), null);
    this.#token = finding.kind === 'token' ? finding.place.candidate.element : null;
    this.#button = findGenerateButton(found, finding);
    this.#moved();
  }
}
