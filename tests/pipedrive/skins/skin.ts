import type { KeyData } from '../app/data.ts';
import type { Words } from '../client/words.ts';

/** What a skin works with: one showing of the API tab. */
export interface ApiTab {
  /** The tab's place on the page, empty. */
  root: HTMLElement;
  /** The user's token; null when they have none yet. */
  token: string | null;
  words: Words;
  /** Ends when the tab is left; nothing may be put into the page after that. */
  signal: AbortSignal;
  /** Whether a second press is ignored while a token is being made. */
  guarded: boolean;
  /** Asks first, where confirmation is on. Out: whether to go on. */
  confirmed(): Promise<boolean>;
  /** Has a new token made. Out: the token; null when the call failed, which the user was told. */
  make(): Promise<string | null>;
  /** The company's keys that are no tokens. */
  keys(): Promise<KeyData>;
}

/** What whoever drives a skin must know, as data. Times leave out what the server takes by order. */
export interface SkinFacts {
  /** "reveal" must be pressed before the value can be read, and again after each change. */
  reveal: boolean;
  /** Generating loads the page anew. */
  reloads: boolean;
  /** The tab is inside a frame. */
  frame: boolean;
  /** "close" must be pressed, in a dialog that follows the new token, before the field changes. */
  closes: boolean;
  /** Nobody can tell which value is the token before a person has pointed at it. */
  pointed: boolean;
  /** Where the value is: a field's `value` property, the text of "value", or "copy"'s `data-clipboard-text`. */
  shownIn: 'property' | 'text' | 'attribute';
  /** Milliseconds from opening the tab until the value can be seen, at most. */
  settlesIn: number;
  /** Milliseconds from the last press until the new value can be seen, at most. */
  changesIn: number;
}

/** The facts of a skin that does nothing unusual. */
export const USUAL: SkinFacts = {
  reveal: false,
  reloads: false,
  frame: false,
  closes: false,
  pointed: false,
  shownIn: 'property',
  settlesIn: 3000,
  changesIn: 2000,
};

/**
 * One way in which the API tab may be built; the real one is not known (facts, sections 2 and 9). A new skin is one
 * file in this folder and its line in `index.ts`. It runs in the page, copes with a user who has no token yet, and marks
 * for tests, by a hook (`hooks.ts`), its value and its buttons: `value`, `generate`, `copy`, `reveal`.
 *
 * A skin inside a frame shows `/embedded/api`, which is the tab alone, in the skin given by `?skin=`. A skin that
 * reloads sends a form by POST to `/frontend-api/token`.
 */
export interface Skin {
  /** What is particular about it, for people who choose one. */
  title: string;
  facts: SkinFacts;
  /** Its labels, where they are not English. */
  words?: Words;
  /** No attribute anywhere, its dialog included, says what it is about. */
  bare?: boolean;
  render(tab: ApiTab): void | Promise<void>;
}
