import { i18n } from '#i18n';

type Said = 'none' | 'several' | { place: number; of: number } | null;

/** Distance of the outline from what it stands around, and of the note from the outline and the window's edge, in pixels. */
const GAP = 3;
const NOTE_GAP = 10;

/** The picker as it is seen: a pane over the page, an outline, a note beside it and, in the page itself, a bar. */
export class PickerView {
  readonly #pane: HTMLElement;
  readonly #outline: HTMLElement;
  readonly #note: HTMLElement;
  readonly #how: HTMLElement | null = null;
  readonly #leave: HTMLElement | null = null;
  #around: Element | null = null;

  /** Draws in `root`, an empty element of a shadow root. `withBar`: how it is done, and the way out. */
  constructor(root: HTMLElement, withBar: boolean, onLeave: () => void) {
    const add = (tag: string, name: string, into: HTMLElement = root): HTMLElement => {
      const element = root.ownerDocument.createElement(tag);
      element.className = name;
      into.append(element);
      return element;
    };
    this.#pane = add('div', 'pane');
    this.#outline = add('div', 'outline');
    this.#outline.hidden = true;
    this.#note = add('p', 'note');
    this.#note.setAttribute('role', 'alert');
    if (!withBar) return;
    const bar = add('aside', 'bar');
    bar.setAttribute('aria-label', i18n.t('picker.label'));
    const how = add('span', 'bar__text', bar);
    how.setAttribute('role', 'status');
    how.textContent = i18n.t('picker.how');
    const leave = add('button', 'leave', bar);
    leave.setAttribute('type', 'button');
    leave.append(i18n.t('picker.leave'));
    add('kbd', '', leave).textContent = i18n.t('picker.key');
    leave.addEventListener('click', onLeave);
    this.#how = how;
    this.#leave = leave;
  }

  /** A frame around an element; a fuller one when there is a token to be chosen. Null: none. */
  outline(element: Element | null, holdsToken: boolean): void {
    this.#around = element;
    this.#outline.classList.toggle('outline--token', holdsToken);
    this.moved();
  }

  /** Follows what is outlined when the page has moved. */
  moved(): void {
    const box = this.#around?.isConnected ? this.#around.getBoundingClientRect() : null;
    this.#outline.hidden = box === null;
    if (box === null) return;
    const { left, top, width, height } = box;
    place(this.#outline, left - GAP, top - GAP);
    this.#outline.style.width = `${width + 2 * GAP}px`;
    this.#outline.style.height = `${height + 2 * GAP}px`;
  }

  /** Says why nothing was chosen, beside what is outlined; or which of several places is outlined. Null: nothing. */
  say(what: Said): void {
    const isPlace = typeof what === 'object' && what !== null;
    // The bar covers nothing, and the note would lie on the next place.
    if (this.#how !== null) write(this.#how, isPlace ? words(what) : i18n.t('picker.how'));
    write(this.#note, isPlace && this.#how !== null ? '' : words(what));
    const { left, top, bottom } = this.#outline.getBoundingClientRect();
    const note = this.#note.getBoundingClientRect();
    const below = bottom + NOTE_GAP;
    const fits = below + note.height <= innerHeight - NOTE_GAP;
    const y = this.#around === null ? innerHeight / 4 : fits ? below : top - NOTE_GAP - note.height;
    place(this.#note, within(left, innerWidth - note.width), within(y, innerHeight - note.height));
  }

  /** The pane that keeps pointer and presses from the page; off while they belong to a frame, which has its own. */
  pane(on: boolean): void {
    this.#pane.hidden = !on;
  }

  /** Whether an event is a press on the button that leaves. One by key or voice has no place in the window. */
  isOwnPress({ clientX, clientY, detail, type }: MouseEvent): boolean {
    const box = this.#leave?.getBoundingClientRect();
    if (box === undefined) return false;
    if (type === 'click' && detail === 0) return true;
    return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
  }
}

/** Leaves a text that is there alone, so that it is not read out twice. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function words(what: Said): string {
  if (what === null) return '';
  if (what === 'none') return i18n.t('picker.none');
  if (what === 'several') return i18n.t('picker.several');
  return i18n.t('picker.place', { place: String(what.place), of: String(what.of) });
}

function place({ style }: HTMLElement, left: number, top: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}

/** A distance that keeps clear of the window's edges. */
function within(at: number, most: number): number {
  return Math.max(NOTE_GAP, Math.min(at, most - NOTE_GAP));
}
