import { firstIn, listen } from './dom';

/** Attributes that hold or change what is shown; a value in any other is read again by the clock. */
const ATTRIBUTES = ['value', 'type', 'title', 'hidden', 'open', 'data-clipboard-text'];

/** Milliseconds between two presses that no person's hand made itself and that are heard. */
const FORGED_EVERY = 100;

/**
 * What is heard from the page. An event is told once per root that it passes, outermost first: only inside a closed
 * shadow root does its path show what was pressed there.
 */
interface Ears {
  changed: (records: MutationRecord[]) => void;
  clicked: (event: Event) => void;
  copied: (event: Event) => void;
  /** A frame has loaded a document, or may have, in a part of the page that was not listened to before. */
  frameLoaded: () => void;
}

/** Listens to a document and to every shadow root added later. */
export class Roots {
  readonly #known = new WeakSet<Node>();
  readonly #observer: MutationObserver;
  readonly #ears: Ears;
  readonly #signal: AbortSignal;
  #forgedAt = Number.NEGATIVE_INFINITY;

  constructor(ears: Ears, signal: AbortSignal) {
    this.#ears = ears;
    this.#signal = signal;
    this.#observer = new MutationObserver(ears.changed);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  add(root: Document | ShadowRoot): void {
    if (this.#known.has(root) || this.#signal.aborted) return;
    this.#known.add(root);
    this.#observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
    const options = { capture: true, signal: this.#signal };
    const { clicked, copied, frameLoaded } = this.#ears;
    const ifMeant = (ear: (event: Event) => void) => (event: Event) => this.#isMeant(event) && ear(event);
    const loaded = (frame: EventTarget | null) => {
      if (/^i?frame$/.test((frame as Partial<Element> | null)?.localName ?? '')) frameLoaded();
    };
    listen(root, 'click', ifMeant(clicked), options);
    listen(root, 'copy', ifMeant(copied), options);
    listen(root, 'load', ({ target }) => loaded(target), options);
    loaded(firstIn(root, 'iframe,frame'));
  }

  /**
   * Whether a person is behind an event: made by the browser, or by a script while a person is at work on the page, as
   * keyboard helpers do. A page can make events by the thousand.
   */
  #isMeant({ isTrusted, timeStamp }: Event): boolean {
    const { userActivation } = navigator as Partial<Navigator>;
    if (isTrusted || userActivation === undefined) return true;
    // One event is heard in each root that it passes.
    const isRare = timeStamp === this.#forgedAt || timeStamp - this.#forgedAt >= FORGED_EVERY;
    if (!userActivation.isActive || !isRare) return false;
    this.#forgedAt = timeStamp;
    return true;
  }
}
