import { copyText } from '../client/copy.ts';
import { h } from '../client/dom.ts';
import { INVENTED } from '../client/words/invented.ts';
import { hooked } from '../hooks.ts';
import { generation } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** Nothing helps: a language that does not exist, and no name in any attribute but the tests' own. */
export const bare: Skin = {
  title: 'No helpful name, no known language',
  facts: USUAL,
  words: INVENTED,
  bare: true,
  render: (tab) => {
    const { root, words, token } = tab;
    root.removeAttribute('data-test');
    root.className = 'panel';
    const field = h('input', { type: 'text', readonly: '', class: 'grow', ...hooked('value'), value: token ?? '' });
    const first = h('button', { type: 'button', class: 'button', ...hooked('copy') }, words.copy);
    const second = h('button', { type: 'button', class: 'button', ...hooked('generate') }, words.generate);
    const made = (fresh: string): void => {
      field.value = fresh;
    };
    first.addEventListener('click', () => void copyText(field.value));
    second.addEventListener('click', generation(tab, { made }));
    root.append(h('h2', {}, words.heading), h('p', {}, words.explanation), h('div', { class: 'line' }, field, first));
    root.append(second);
  },
};
