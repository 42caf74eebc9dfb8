import type { Words } from '../client/words.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** In: a language's words. Out: the usual layout in that language, from right to left where it is read so. */
export function inLanguage(title: string, words: Words): Skin {
  return {
    title,
    facts: USUAL,
    words,
    render: (tab) => {
      tab.root.lang = words.lang;
      tab.root.dir = words.dir;
      usualTab(tab, tokenInput(tab));
    },
  };
}
