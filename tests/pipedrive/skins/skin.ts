import type { Words } from '../client/words.ts';

/** What a skin works with: one showing of the API tab. */
export interface ApiTab {
  /** The tab's place on the page, empty. */
  root: HTMLElement;
  /** The user's token; null when they have none yet. */
  token: string | null;
  words: Words;
  /**
   * Asks first, where confirmation is on, then has a new token made. Out: the new token; null when the user cancelled
   * or the call failed, which the user was told.
   */
  generate(): Promise<string | null>;
}

/**
 * One way in which the API tab may be built; the real one is not known (facts, sections 2 and 9). A new skin is one
 * file in this folder and its line in `index.ts`. It runs in the page.
 *
 * A skin inside a frame shows `/embedded/api`, which is the tab alone, in the skin given by `?skin=`. A skin that
 * reloads sends a form by POST to `/frontend-api/token`.
 */
export interface Skin {
  /** What is particular about it, for people who choose one. */
  title: string;
  render(tab: ApiTab): void;
}
