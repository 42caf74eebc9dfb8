import type { Words } from '../client/words.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** Classes that say what they are for, and what looks the same without saying it. */
const LOOKS: Record<string, string> = { 'token-field': 'grow', 'token-row': 'line' };

/**
 * In: a language's words. Out: the usual layout in that language, from right to left where it is read so. No English name
 * in an attribute helps.
 */
export function inLanguage(title: string, words: Words): Skin {
  return {
    title,
    facts: USUAL,
    words,
    render: (tab) => {
      tab.root.lang = words.lang;
      tab.root.dir = words.dir;
      usualTab(tab, tokenInput(tab));
      for (const element of tab.root.querySelectorAll('*')) {
        element.removeAttribute('data-test');
        element.className = LOOKS[element.className] ?? element.className;
      }
    },
  };
}
