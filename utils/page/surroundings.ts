import { type ButtonKind, kindOf } from './buttons';
import type { Candidate } from './candidates';
import { ancestorsOf } from './dom';

/** Marks an element under which several different values are shown. */
const SEVERAL = Symbol('several');

/** A block of the page with more buttons than this is a list or the whole page. */
const MOST_BUTTONS = 30;
/** How far up from a button the block that it belongs to may begin. */
const LEVELS = 12;

export interface ButtonNear {
  element: Element;
  kind: ButtonKind;
}

/**
 * Which values and which buttons lie under which element, for one scan. It holds the values themselves, so it
 * must not outlive the scan that it was made for.
 */
export class Surroundings {
  readonly #values = new Map<Element, string | typeof SEVERAL>();
  readonly #buttons = new Map<Element, ButtonNear[]>();

  constructor(shown: readonly { candidate: Candidate; value: string }[], buttons: readonly Element[]) {
    for (const { candidate, value } of shown) {
      this.#add(candidate.element, value);
      for (const ancestor of ancestorsOf(candidate.element)) this.#add(ancestor, value);
    }
    for (const element of buttons) {
      let level = 0;
      const near: ButtonNear = { element, kind: 'action' };
      let told = false;
      for (const ancestor of ancestorsOf(element)) {
        level += 1;
        if (level > LEVELS) break;
        // Only buttons near some value are worth telling apart.
        if (!this.#values.has(ancestor)) continue;
        // A button that shows the value itself copies it.
        if (!told) near.kind = this.#values.has(element) ? 'copy' : kindOf(element);
        told = true;
        const list = this.#buttons.get(ancestor);
        if (list === undefined) this.#buttons.set(ancestor, [near]);
        else if (list.length < MOST_BUTTONS) list.push(near);
      }
    }
  }

  #add(element: Element, value: string): void {
    const known = this.#values.get(element);
    if (known === undefined) this.#values.set(element, value);
    else if (known !== value) this.#values.set(element, SEVERAL);
  }

  /** Whether nothing but `value` is shown in an element. */
  isAlone(element: Element, value: string): boolean {
    return (this.#values.get(element) ?? value) === value;
  }

  /** Buttons under an element; none when there are too many for one block. */
  buttonsIn(element: Element): readonly ButtonNear[] {
    const list = this.#buttons.get(element) ?? [];
    return list.length < MOST_BUTTONS ? list : [];
  }

  /**
   * How many entries the list has in which a value stands: children of the nearest element with several values
   * that are made like the value's own branch. 1 when the value stands by itself.
   */
  entriesLike(element: Element): number {
    let branch = element;
    for (const ancestor of ancestorsOf(element)) {
      if (this.#values.get(ancestor) === SEVERAL) return this.#entriesOf(ancestor, branch);
      branch = ancestor;
    }
    return 1;
  }

  #entriesOf(list: Element, branch: Element): number {
    const { parentNode } = branch;
    const entries = parentNode === null ? list.children : parentNode.children;
    let count = 0;
    for (let at = 0; at < entries.length && count < MOST_BUTTONS; at += 1) {
      const entry = entries[at];
      if (entry && entry.localName === branch.localName && this.#values.has(entry)) count += 1;
    }
    return Math.max(1, count);
  }
}
