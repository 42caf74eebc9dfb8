/**
 * Attributes in which pages keep shown values, and those that change what is shown. Classes and styles change all the
 * time; a value in any other attribute is read again by the clock.
 */
const ATTRIBUTES = [
  'value',
  'type',
  'title',
  'placeholder',
  'aria-label',
  'hidden',
  'open',
  'text',
  'content',
  'data-clipboard-text',
  'data-clipboard',
  'data-copy',
  'data-copy-text',
  'data-text',
  'data-token',
  'data-value',
];

/**
 * What is heard from the page. An event is told once per root that it passes, outermost first: only inside a closed
 * shadow root does its path show what was pressed there.
 */
interface Ears {
  changed: (records: MutationRecord[]) => void;
  clicked: (event: Event) => void;
  copied: (event: Event) => void;
  /** A frame in the page has loaded a document. */
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
    root.addEventListener('click', this.#ears.clicked, options);
    root.addEventListener('copy', this.#ears.copied, options);
    root.addEventListener('load', ({ target }) => isFrame(target) && this.#ears.frameLoaded(), options);
  }
}

/** Whether something is an element that shows another document. */
export function isFrame(target: unknown): boolean {
  return target instanceof Element && /^i?frame$/.test(target.localName);
}
