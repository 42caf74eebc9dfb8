import { isConnected } from './dom';
import { findGenerateButton } from './generate-button';

/** Milliseconds between two looks for a button that is not known. */
const LOOK_EVERY = 3000;

/** What the card has to know of the page: where the token is, so as not to cover it, and which button makes a new one. */
export class Landmarks {
  readonly #document: Document;
  readonly #place: () => { element: Element; block: Element } | null;
  #button: Element | null = null;
  #lookAt = 0;

  /** In: `place` tells where the watcher sees the token, and the part of the page around it. */
  constructor(document: Document, place: () => { element: Element; block: Element } | null) {
    this.#document = document;
    this.#place = place;
  }

  /** The element that shows the token; null while none is known. */
  get token(): Element | null {
    return this.#place()?.element ?? null;
  }

  /** The button that makes a new token, at a time in milliseconds; null unless it is known for certain. */
  button(now: number): Element | null {
    if (this.#button !== null && isConnected(this.#button)) return this.#button;
    if (now < this.#lookAt) return null;
    this.#lookAt = now + LOOK_EVERY;
    this.#button = findGenerateButton(this.#place()?.block ?? this.#document);
    return this.#button;
  }
}
