/** Attributes that hold or change what is shown; a value in any other is read again by the clock. */
const ATTRIBUTES = ['value', 'type', 'title', 'hidden', 'open', 'data-clipboard-text'];

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
    const loaded = (frame: unknown) => frame instanceof Element && /^i?frame$/.test(frame.localName) && frameLoaded();
    root.addEventListener('click', clicked, options);
    root.addEventListener('copy', copied, options);
    root.addEventListener('load', ({ target }) => loaded(target), options);
    loaded(root.querySelector('iframe,frame'));
  }
}
