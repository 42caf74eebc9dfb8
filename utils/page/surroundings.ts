import { type ButtonKind, kindOf, makesToken } from './buttons';
import type { Candidate } from './candidates';
import { ancestorsOf, childrenOf, parentNode } from './dom';
import { labelVerdict } from './nearby-words';

/** Marks an element under which several different values are shown. */
const SEVERAL = Symbol('several');

/** A block of the page with more buttons than this is a list or the whole page. */
const MOST_BUTTONS = 30;
/** How far up from a button the block that it belongs to may begin. */
const LEVELS = 12;
/** Empty and masked places whose labels are read. */
const MOST_HIDDEN = 20;

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
  /** A place that words name as the token's shows dots or nothing now: what only stands there is something else. */
  readonly hidesNamed: boolean;
  readonly #hidden = new Set<Element>();
  readonly #buttons = new Map<Element, ButtonNear[]>();
  readonly #all: readonly Element[];
  #makers: Set<Element> | null = null;

  /** In: what is shown, the buttons of the page, and where a value may be that is not to be read now. */
  constructor(
    shown: readonly { candidate: Candidate; value: string }[],
    buttons: readonly Element[],
    hidden: readonly Element[],
  ) {
    this.#all = buttons;
    for (const { candidate, value } of shown) {
      for (const element of [candidate.element, ...ancestorsOf(candidate.element)])
        this.#values.set(element, this.isAlone(element, value) ? value : SEVERAL);
    }
    this.hidesNamed = hidden.slice(0, MOST_HIDDEN).some((element) => {
      return labelVerdict({ element, attribute: null }, (other) => !this.#values.has(other)) === 2;
    });
    for (const element of hidden) for (const at of [element, ...ancestorsOf(element)]) this.#hidden.add(at);
    for (const element of buttons) {
      const near: ButtonNear[] = [];
      let level = 0;
      for (const ancestor of ancestorsOf(element)) {
        level += 1;
        // Only buttons near some value are worth telling apart.
        if (level > LEVELS) break;
        if (!this.#values.has(ancestor)) continue;
        // A button that shows the value itself copies it.
        near[0] ??= { element, kind: this.#values.has(element) ? 'copy' : kindOf(element) };
        const list = this.#buttons.get(ancestor) ?? [];
        if (list.length < MOST_BUTTONS) this.#buttons.set(ancestor, list.concat(near));
      }
    }
  }

  /** Whether nothing but `value` is shown in an element. */
  isAlone(element: Element, value: string): boolean {
    return (this.#values.get(element) ?? value) === value;
  }

  /** Whether an element holds the place of another value, which is empty or masked now. */
  holdsHidden(element: Element): boolean {
    return this.#hidden.has(element);
  }

  /** Buttons under an element; none when there are too many for one block. */
  buttonsIn(element: Element): readonly ButtonNear[] {
    return this.#buttons.get(element) ?? [];
  }

  /** Whether the page has a button that says in words that it makes a token; or an element has it, or is one. */
  holdsMaker(element?: Element): boolean {
    this.#makers ??= new Set(this.#all.filter(makesToken).flatMap((button) => [button, ...ancestorsOf(button)]));
    return element === undefined ? this.#makers.size > 0 : this.#makers.has(element);
  }

  /**
   * How many entries the list has in which a value stands: children of the nearest element with several values
   * that are made like the value's own branch. 1 when the value stands by itself.
   */
  entriesLike(element: Element): number {
    let branch = element;
    for (const above of ancestorsOf(element)) {
      if (this.#values.get(above) === SEVERAL) return this.#entriesBeside(branch);
      branch = above;
    }
    return 1;
  }

  #entriesBeside(branch: Element): number {
    let entries = 0;
    let left = MOST_BUTTONS;
    for (const at of childrenOf(parentNode(branch) ?? branch)) {
      if (left === 0) break;
      left -= 1;
      if (at.localName === branch.localName && this.#values.has(at)) entries += 1;
    }
    return entries;
  }
}
