import type { TaughtPath } from '../core/detection/taught';
import { isUnread, type ShadowRootOf, viewOf } from './dom';
import { elementAt, type Pointed, pointedAt, scrollerOf } from './pointed';
import { scan } from './scan';
import { pathTo } from './taught';

/** What the picker shows of itself; the page below is never touched. */
export interface PickerView {
  /** A frame around an element; a fuller one when there is a token to be chosen. Null: none. */
  outline(element: Element | null, holdsToken: boolean): void;
  /** Follows what is outlined when the page has moved. */
  moved(): void;
  /** Says why nothing was chosen, beside what is outlined; or which of several places is outlined. Null: nothing. */
  say(what: Exclude<Pointed['kind'], 'token'> | { place: number; of: number } | null): void;
  /** The pane that keeps pointer and presses from the page; off while they belong to a frame, which has its own. */
  pane(on: boolean): void;
  /** Whether an event is a press on the picker's own button. */
  isOwnPress(event: MouseEvent): boolean;
}

interface Picking {
  document: Document;
  shadowRootOf: ShadowRootOf;
  view: PickerView;
  onChosen: (path: TaughtPath) => void;
  onLeft: () => void;
  /** Ends it. */
  signal: AbortSignal;
}

const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
];
const KEYS = ['keydown', 'keyup', 'keypress'];
/** Steps of a scan (200 nodes each) when a key asks for the places on the page. */
const STEPS = 500;

/** Lets a person point at the token in one document, with the pointer or the keyboard. Keeps no value. */
export class Picker {
  readonly #page: Picking;
  #aimed: Element | null = null;
  #stops: Element[] = [];
  #stop = -1;

  constructor(page: Picking) {
    this.#page = page;
    const view = viewOf(page.document);
    if (view === null) return;
    const options = { capture: true, passive: false, signal: page.signal };
    view.addEventListener('pointermove', (event) => this.#moved(event), options);
    for (const type of PRESSES) view.addEventListener(type, (event) => this.#held(event as MouseEvent), options);
    view.addEventListener('click', (event) => this.#clicked(event), options);
    for (const type of KEYS) view.addEventListener(type, (event) => this.#key(event as KeyboardEvent), options);
    view.addEventListener('wheel', (event) => this.#scrolled(event), { ...options, passive: true });
    for (const type of ['scroll', 'resize']) view.addEventListener(type, () => page.view.moved(), options);
  }

  #moved({ clientX, clientY }: PointerEvent): void {
    this.#page.view.pane(true);
    const element = this.#at(clientX, clientY);
    if (element !== this.#aimed) this.#aim(element);
  }

  /** A press on the pane. It would blur fields and close menus if the page heard of it. */
  #held(event: MouseEvent): void {
    if (this.#page.view.isOwnPress(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #clicked(event: MouseEvent): void {
    if (this.#page.view.isOwnPress(event)) return;
    this.#held(event);
    // What to choose is a person's to say, not the page's.
    if (!event.isTrusted) return;
    this.#aim(this.#at(event.clientX, event.clientY));
    this.#choose();
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    const { type, key, shiftKey, repeat } = event;
    if (key !== 'Tab' && key !== 'Enter' && key !== 'Escape') return;
    event.preventDefault();
    if (type !== 'keydown') return;
    if (key === 'Tab') this.#step(shiftKey ? -1 : 1);
    else if (repeat) return;
    else if (key === 'Escape') this.#page.onLeft();
    else this.#choose();
  }

  #at(x: number, y: number): Element | null {
    return elementAt(this.#page.document, x, y, this.#page.shadowRootOf);
  }

  #aim(element: Element | null): void {
    const { view, shadowRootOf } = this.#page;
    this.#aimed = element;
    // A frame has a picker of its own.
    view.pane(!isFrame(element));
    if (element === null || isFrame(element) || /^(?:html|body)$/.test(element.localName)) {
      view.outline(null, false);
      return;
    }
    const pointed = pointedAt(element, shadowRootOf);
    if (pointed.kind === 'token') view.say(null);
    const place = pointed.kind === 'token' && hasBox(pointed.candidate.element) ? pointed.candidate.element : element;
    view.outline(place, pointed.kind === 'token');
  }

  #choose(): void {
    const { view, shadowRootOf, onChosen } = this.#page;
    if (this.#aimed === null || isFrame(this.#aimed)) return;
    const pointed = pointedAt(this.#aimed, shadowRootOf);
    const path = pointed.kind === 'token' ? pathTo(pointed.candidate) : null;
    if (path !== null) onChosen(path);
    else view.say(pointed.kind === 'several' ? 'several' : 'none');
  }

  /** From one place that shows a value to the next, by key; a frame is a place, and has its own ones inside. */
  #step(by: 1 | -1): void {
    const { document, view } = this.#page;
    this.#stops = this.#places();
    const next = this.#stop + by;
    const isOver = next < 0 || next >= this.#stops.length;
    const own = viewOf(document);
    if (isOver && own !== own?.parent) {
      this.#stop = by > 0 ? -1 : this.#stops.length;
      this.#aim(null);
      own?.parent.focus();
      return;
    }
    this.#stop = isOver ? (by > 0 ? 0 : this.#stops.length - 1) : next;
    const element = this.#stops[this.#stop];
    if (element === undefined) {
      view.say('none');
      return;
    }
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.#aim(element);
    view.say({ place: this.#stop + 1, of: this.#stops.length });
    if (!isFrame(element)) return;
    view.outline(element, false);
    (element as HTMLIFrameElement).contentWindow?.focus();
  }

  #places(): Element[] {
    const steps = scan(this.#page.document, this.#page.shadowRootOf);
    for (let left = STEPS; left > 0; left -= 1) {
      const step = steps.next();
      if (!step.done) continue;
      const { candidates, frames } = step.value;
      return [...new Set([...candidates.map(({ element }) => element), ...frames])].filter(hasBox);
    }
    return [];
  }

  /** The pane lies over the page, so that a wheel would only move the page itself and no part of it. */
  #scrolled({ clientX, clientY, deltaX, deltaY, deltaMode, target }: WheelEvent): void {
    if (!(target instanceof Element && isUnread(target))) return;
    const element = this.#at(clientX, clientY);
    const lines = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
    if (element !== null) scrollerOf(element)?.scrollBy(deltaX * lines, deltaY * lines);
  }
}

/** Whether an element shows another document. */
function isFrame(element: Element | null): boolean {
  return element !== null && /^i?frame$/.test(element.localName);
}

function hasBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
